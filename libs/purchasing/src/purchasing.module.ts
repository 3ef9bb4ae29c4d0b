import { Global, Module } from '@nestjs/common';
import { Sights } from '@siyana/events';
import { Deliveries } from '@siyana/parts';
import { DeliveriesService } from './deliveries.service';
import { PartLabelsController } from './part-labels.controller';
import { PartLabelsService } from './part-labels.service';
import { PURCHASE_SIGHTS } from './purchase-sights';
import { PurchaseDocumentsService } from './purchase-documents.service';
import { PurchaseOrdersService } from './purchase-orders.service';
import { PurchaseReceiptsService } from './purchase-receipts.service';
import {
  PartSuppliersController,
  PurchaseOrdersController,
  ReorderController,
  SuppliersController,
  VatRatesController,
} from './purchasing.controllers';
import { PurchasingSettings } from './purchasing-settings';
import { ReorderService } from './reorder.service';
import { SupplierPartsService } from './supplier-parts.service';
import { SuppliersService } from './suppliers.service';
import { VatRatesService } from './vat-rates.service';

const SERVICES = [
  SuppliersService,
  SupplierPartsService,
  VatRatesService,
  PurchasingSettings,
  PurchaseOrdersService,
  PurchaseReceiptsService,
  PurchaseDocumentsService,
  ReorderService,
  PartLabelsService,
];

@Global()
@Module({
  providers: [...SERVICES, { provide: Deliveries, useClass: DeliveriesService }],
  exports: [...SERVICES, Deliveries],
})
export class PurchasingModule {
  constructor(sights: Sights) {
    sights.register(PURCHASE_SIGHTS);
  }
}

@Module({
  controllers: [
    SuppliersController,
    PartSuppliersController,
    PartLabelsController,
    VatRatesController,
    ReorderController,
    PurchaseOrdersController,
  ],
})
export class PurchasingHttpModule {}
