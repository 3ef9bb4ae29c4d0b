export { Asset, type Criticality } from './asset.entity';
export { AssetCategoriesService } from './asset-categories.service';
export { AssetsHttpModule, AssetsModule } from './assets.module';
export { DowntimesService } from './downtimes.service';
export { AssetsService } from './assets.service';
export { Location } from './location.entity';
export { LocationsService } from './locations.service';
export { PlaceClocks } from './place-clocks';
export { withinSites } from './sites';
