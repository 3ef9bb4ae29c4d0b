import { Global, Module } from '@nestjs/common';
import { PublicRequestsService } from './public-requests.service';
import { PublicRequestsController, WorkRequestsController } from './work-requests.controllers';
import { WorkRequestsService } from './work-requests.service';

const SERVICES = [WorkRequestsService, PublicRequestsService];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class WorkRequestsModule {}

@Module({ controllers: [WorkRequestsController, PublicRequestsController] })
export class WorkRequestsHttpModule {}
