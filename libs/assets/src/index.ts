export {
  Asset,
  ASSET_STATUSES,
  AssetCategory,
  CRITICALITIES,
  type AssetStatus,
  type Criticality,
} from './asset.entity';
export { Location } from './location.entity';
