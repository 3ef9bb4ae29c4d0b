export { CompletionService } from './completion.service';
export { searchTextOf } from './order-search';
export { draftOrder } from './order-rows';
export type { OrderKind, OrderOfKind } from './many-orders';
export { OrderWriter } from './order-writer';
export { noteAlike } from './alike-notes';
export { insertTold, insertToldCosts, type ToldOrder } from './told-orders';
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
export { SlaWakeups } from './sla-wakeups';
export { SlaWatch } from './sla-watch.service';
export { SlaWatchModule, WorkOrdersHttpModule, WorkOrdersModule } from './work-orders.module';
export { orderNumber } from './work-order.mapper';
export { visibleOrders } from './visibility';
export type { WorkOrderDetailDto } from './work-order-answers.dto';
export { WorkOrdersService } from './work-orders.service';
