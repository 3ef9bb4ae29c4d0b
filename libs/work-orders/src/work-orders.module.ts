import { Global, Module } from '@nestjs/common';
import { nameConstraintField } from '@siyana/database';
import { CompletionService } from './completion.service';
import { FailureCodesService } from './failure-codes.service';
import { OrderWriter } from './order-writer';
import { WorkOrderStreamService } from './work-order-stream.service';
import { FailureCodesController, WorkOrdersController } from './work-orders.controllers';
import { WorkOrdersService } from './work-orders.service';

nameConstraintField('work_order_assignees_member_id_fkey', '/assigneeIds');
nameConstraintField('work_order_teams_team_id_fkey', '/teamIds');

const SERVICES = [OrderWriter, WorkOrdersService, FailureCodesService, CompletionService, WorkOrderStreamService];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class WorkOrdersModule {}

@Module({ controllers: [WorkOrdersController, FailureCodesController] })
export class WorkOrdersHttpModule {}
