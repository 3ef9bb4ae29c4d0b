import type { Sight } from '@siyana/events';
import { withinSites } from './sites';

/** Who hears that a place or what stands in it has changed: whoever's sites it is in. */
export const ASSET_SIGHTS: Readonly<Record<string, Sight>> = {
  location: {
    permission: 'locations:read',
    among: {
      rows: `SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = ANY($2::uuid[])`,
      visible: (next) => withinSites('l.id', next),
      partOf: { parentId: 'location' },
    },
  },
  asset: {
    permission: 'assets:read',
    among: {
      rows: `SELECT a.id FROM assets a WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])`,
      visible: (next) => withinSites('a.location_id', next),
      partOf: { locationId: 'location' },
    },
  },
  downtime: {
    permission: 'downtimes:read',
    among: {
      rows: `SELECT d.id FROM asset_downtimes d JOIN assets a ON a.tenant_id = $1 AND a.id = d.asset_id
        WHERE d.tenant_id = $1 AND d.id = ANY($2::uuid[])`,
      visible: (next) => withinSites('a.location_id', next),
      partOf: { assetId: 'asset' },
    },
  },
  asset_category: { permission: 'asset_categories:read' },
};
