import type { Sight } from '@siyana/events';
import { withinSites } from './sites';

/** Who hears that a place or what stands in it has changed: whoever's sites it is in. */
export const ASSET_SIGHTS: Readonly<Record<string, Sight>> = {
  location: {
    permission: 'locations:read',
    among: () => {
      const { condition, params } = withinSites('l.id', 3);
      return {
        text: `SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = ANY($2::uuid[])${condition}`,
        params,
      };
    },
  },
  asset: {
    permission: 'assets:read',
    among: () => {
      const { condition, params } = withinSites('a.location_id', 3);
      return {
        text: `SELECT a.id FROM assets a WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])${condition}`,
        params,
      };
    },
  },
  downtime: {
    permission: 'downtimes:read',
    among: () => {
      const { condition, params } = withinSites('a.location_id', 3);
      const text = `SELECT d.id FROM asset_downtimes d JOIN assets a ON a.tenant_id = $1 AND a.id = d.asset_id
        WHERE d.tenant_id = $1 AND d.id = ANY($2::uuid[])${condition}`;
      return { text, params };
    },
  },
  asset_category: { permission: 'asset_categories:read' },
};
