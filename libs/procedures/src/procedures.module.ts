import { Global, Module } from '@nestjs/common';
import { ProceduresController } from './procedures.controller';
import { ProceduresService } from './procedures.service';

@Global()
@Module({ providers: [ProceduresService], exports: [ProceduresService] })
export class ProceduresModule {}

@Module({ controllers: [ProceduresController] })
export class ProceduresHttpModule {}
