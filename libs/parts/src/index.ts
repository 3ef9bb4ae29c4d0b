export { CLASSES, Part, type AbcClass } from './part.entity';
export { Deliveries, type OpenDelivery } from './deliveries';
export { OrderAccounts, type OpenAccounts } from './order-accounts';
export {
  ON_SHORTAGE,
  PlannedPartDto,
  PlannedPartInputDto,
  UsedPartDto,
  UsedPartInputDto,
  UsePartDto,
  type OnShortage,
} from './part-use.dto';
export { PartsUsageService } from './parts-usage.service';
export { PartsUse, type PartsUsed } from './parts-use';
export { PartsHttpModule, PartsModule } from './parts.module';
export { PartsService } from './parts.service';
export { PlannedPartsService, type Need } from './planned-parts.service';
export { StockReadsService } from './stock-reads.service';
export { ReceiptsService } from './receipts.service';
export { quantityText } from './stock.rules';
export { StoresService } from './stores.service';
export { draftPart } from './parts.service';
export { StockBalance, StockMovement } from './stock.entity';
export { negated, priced, putIn, takeOut, worthOf, type Holding, type MovementKind } from './stock.rules';
