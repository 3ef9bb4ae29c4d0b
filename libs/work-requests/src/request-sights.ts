import type { Sight } from '@siyana/events';
import { visibleRequests } from './work-requests.service';

/** Who hears that a request has changed: whoever sees it in a list. */
export const REQUEST_SIGHTS: Readonly<Record<string, Sight>> = {
  work_request: {
    permission: 'work_requests:read',
    among: {
      rows: `SELECT r.id FROM work_requests r WHERE r.tenant_id = $1 AND r.id = ANY($2::uuid[])`,
      visible: visibleRequests,
    },
  },
};
