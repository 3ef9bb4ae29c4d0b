import type { Sight } from '@siyana/events';
import { visibleOrders } from './visibility';

/** Who hears that an order has changed: whoever sees it in a list. */
export const ORDER_SIGHTS: Readonly<Record<string, Sight>> = {
  work_order: {
    permission: 'work_orders:read',
    among: {
      rows: `SELECT w.id FROM work_orders w WHERE w.tenant_id = $1 AND w.id = ANY($2::uuid[])`,
      visible: visibleOrders,
    },
  },
  failure_code: { permission: 'failure_codes:read' },
};
