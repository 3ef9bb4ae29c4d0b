import { Global, Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { Events } from './events';

@Global()
@Module({ providers: [Events], exports: [Events] })
export class EventsModule {}

@Module({ controllers: [AuditController] })
export class EventsHttpModule {}
