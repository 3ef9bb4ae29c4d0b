export { draftOrder, OrderWriter, searchTextOf } from './order-writer';
export { CostLine, LabourEntry, WorkOrderActivity, WorkOrderStep } from './work-order-lines.entity';
export { WorkOrder, WorkOrderAssignee } from './work-order.entity';
export {
  MAINTENANCE_TYPES,
  PRIORITIES,
  WORK_ORDER_STATUSES,
  type MaintenanceType,
  type Priority,
  type WorkOrderStatus,
} from './work-order.rules';
export { WorkOrdersHttpModule, WorkOrdersModule } from './work-orders.module';
export { WorkOrdersService } from './work-orders.service';
