import { Global, Module } from '@nestjs/common';
import { AssetCategoriesService } from './asset-categories.service';
import { AssetCategoriesController, AssetsController, LocationsController } from './assets.controllers';
import { AssetsService } from './assets.service';
import { LocationsService } from './locations.service';

const SERVICES = [LocationsService, AssetCategoriesService, AssetsService];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class AssetsModule {}

@Module({ controllers: [LocationsController, AssetCategoriesController, AssetsController] })
export class AssetsHttpModule {}
