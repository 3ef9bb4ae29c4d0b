import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Database, nameConstraintField } from '@siyana/database';
import { Sights } from '@siyana/events';
import { Loops } from '@siyana/jobs';
import { AssetHistoryService } from './asset-history.service';
import { BookingsService } from './bookings.service';
import { CompletionService } from './completion.service';
import { FailureCodesService } from './failure-codes.service';
import { OrderAccounts } from '@siyana/parts';
import { OrderAccountsService } from './order-accounts.service';
import { ORDER_SIGHTS } from './order-sights';
import { OrderWriter } from './order-writer';
import { SlaWakeups } from './sla-wakeups';
import { SlaWatch } from './sla-watch.service';
import { WorkOrderStreamService } from './work-order-stream.service';
import { GuestLinksService } from './guest-links.service';
import { WorkOrderLinksService } from './work-order-links.service';
import {
  AssetHistoryController,
  FailureCodesController,
  GuestLinksController,
  WorkOrdersController,
} from './work-orders.controllers';
import { WorkOrdersService } from './work-orders.service';

nameConstraintField('work_order_assignees_member_id_fkey', '/assigneeIds');
nameConstraintField('work_order_teams_team_id_fkey', '/teamIds');

const SERVICES = [
  OrderWriter,
  WorkOrdersService,
  FailureCodesService,
  BookingsService,
  CompletionService,
  WorkOrderStreamService,
  WorkOrderLinksService,
  GuestLinksService,
  AssetHistoryService,
];

@Global()
@Module({
  providers: [...SERVICES, { provide: OrderAccounts, useClass: OrderAccountsService }],
  exports: [...SERVICES, OrderAccounts],
})
export class WorkOrdersModule {
  constructor(sights: Sights) {
    sights.register(ORDER_SIGHTS);
  }
}

/** Missed service targets: a loop of the worker's. */
@Module({})
export class SlaWatchModule {
  static forRoot(jobsUrl: string): DynamicModule {
    return {
      module: SlaWatchModule,
      providers: [
        { provide: SlaWakeups, useFactory: () => new SlaWakeups(jobsUrl) },
        {
          provide: SlaWatch,
          useFactory: (...parts: [Database, OrderWriter, SlaWakeups, Loops]) => new SlaWatch(...parts),
          inject: [Database, OrderWriter, SlaWakeups, Loops],
        },
      ],
    };
  }
}

@Module({ controllers: [WorkOrdersController, GuestLinksController, AssetHistoryController, FailureCodesController] })
export class WorkOrdersHttpModule {}
