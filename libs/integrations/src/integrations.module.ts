import { Global, Module } from '@nestjs/common';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { WorkOrderImportService } from './work-order-import.service';

@Global()
@Module({ providers: [ImportsService, WorkOrderImportService], exports: [ImportsService] })
export class ImportsModule {}

@Module({ controllers: [ImportsController] })
export class ImportsHttpModule {}
