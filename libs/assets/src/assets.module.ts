import { Global, Module } from '@nestjs/common';
import { nameConstraintField } from '@siyana/database';
import { Sights } from '@siyana/events';
import { ASSET_SIGHTS } from './asset-sights';
import { AssetLabelsService } from './asset-labels.service';
import { AssetCategoriesService } from './asset-categories.service';
import {
  AssetCategoriesController,
  AssetsController,
  CustomFieldsController,
  DowntimesController,
  LocationsController,
} from './assets.controllers';
import { AssetsService } from './assets.service';
import { CustomFieldsService } from './custom-fields.service';
import { DowntimesService } from './downtimes.service';
import { LocationsService } from './locations.service';
import { PlaceClocks } from './place-clocks';

nameConstraintField('asset_downtimes_work_order_id_fkey', '/workOrderId');

const SERVICES = [
  LocationsService,
  AssetCategoriesService,
  AssetsService,
  AssetLabelsService,
  CustomFieldsService,
  DowntimesService,
  PlaceClocks,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class AssetsModule {
  constructor(sights: Sights) {
    sights.register(ASSET_SIGHTS);
  }
}

@Module({
  controllers: [
    LocationsController,
    AssetCategoriesController,
    AssetsController,
    DowntimesController,
    CustomFieldsController,
  ],
})
export class AssetsHttpModule {}
