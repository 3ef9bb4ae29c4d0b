import { Global, Module } from '@nestjs/common';
import { Loops } from './loops';

@Global()
@Module({ providers: [Loops], exports: [Loops] })
export class JobsModule {}
