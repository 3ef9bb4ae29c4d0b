import { withinSites } from '@siyana/assets';
import type { Sight } from '@siyana/events';

/** Who hears that a purchase has changed: whoever sees the store that it is for. */
export const PURCHASE_SIGHTS: Readonly<Record<string, Sight>> = {
  supplier: { permission: 'suppliers:read' },
  purchase_order: {
    permission: 'purchase_orders:read',
    among: {
      rows: `SELECT o.id FROM purchase_orders o JOIN stores st ON st.tenant_id = $1 AND st.id = o.store_id
        WHERE o.tenant_id = $1 AND o.id = ANY($2::uuid[])`,
      visible: (next) => withinSites('st.location_id', next),
    },
  },
};
