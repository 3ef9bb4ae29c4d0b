import { Global, Module } from '@nestjs/common';
import { Sights } from '@siyana/events';
import { PublicRequestsService } from './public-requests.service';
import { REQUEST_SIGHTS } from './request-sights';
import { PublicRequestsController, WorkRequestsController } from './work-requests.controllers';
import { WorkRequestsService } from './work-requests.service';

const SERVICES = [WorkRequestsService, PublicRequestsService];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class WorkRequestsModule {
  constructor(sights: Sights) {
    sights.register(REQUEST_SIGHTS);
  }
}

@Module({ controllers: [WorkRequestsController, PublicRequestsController] })
export class WorkRequestsHttpModule {}
