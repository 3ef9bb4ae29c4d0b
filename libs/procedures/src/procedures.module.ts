import { Global, Module } from '@nestjs/common';
import { Sights } from '@siyana/events';
import { ProceduresController } from './procedures.controller';
import { ProceduresService } from './procedures.service';

@Global()
@Module({ providers: [ProceduresService], exports: [ProceduresService] })
export class ProceduresModule {
  constructor(sights: Sights) {
    sights.register({ procedure: { permission: 'procedures:read' } });
  }
}

@Module({ controllers: [ProceduresController] })
export class ProceduresHttpModule {}
