import { Module } from '@nestjs/common';
import { BatchController } from './batch.controller';
import { Batch } from './batch.service';

@Module({ controllers: [BatchController], providers: [Batch] })
export class BatchHttpModule {}
