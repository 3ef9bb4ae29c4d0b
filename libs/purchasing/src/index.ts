export { PurchaseDocumentsService } from './purchase-documents.service';
export { PurchaseOrdersService } from './purchase-orders.service';
export { PurchaseReceiptsService } from './purchase-receipts.service';
export { PurchasingHttpModule, PurchasingModule } from './purchasing.module';
export { SupplierPartsService } from './supplier-parts.service';
export { Supplier } from './supplier.entity';
export { SuppliersService } from './suppliers.service';
