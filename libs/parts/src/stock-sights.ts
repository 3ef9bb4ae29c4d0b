import { withinSites } from '@siyana/assets';
import type { Sight } from '@siyana/events';

/** Who hears that a store or what lies in it has changed: whoever's sites it is in. */
export const STOCK_SIGHTS: Readonly<Record<string, Sight>> = {
  part: { permission: 'parts:read' },
  store: {
    permission: 'stores:read',
    among: {
      rows: `SELECT st.id FROM stores st WHERE st.tenant_id = $1 AND st.id = ANY($2::uuid[])`,
      visible: (next) => withinSites('st.location_id', next),
      partOf: { locationId: 'location' },
    },
  },
  /** Its things are documents of the ledger. */
  stock: {
    permission: 'stock:read',
    among: {
      rows: `SELECT m.document_id AS id FROM stock_movements m JOIN stores st ON st.tenant_id = $1 AND st.id = m.store_id
        WHERE m.tenant_id = $1 AND m.document_id = ANY($2::uuid[])`,
      visible: (next) => withinSites('st.location_id', next),
    },
  },
  stock_count: {
    permission: 'stock:read',
    among: {
      rows: `SELECT c.id FROM stock_counts c JOIN stores st ON st.tenant_id = $1 AND st.id = c.store_id
        WHERE c.tenant_id = $1 AND c.id = ANY($2::uuid[])`,
      visible: (next) => withinSites('st.location_id', next),
    },
  },
};
