import type { Sight } from '@siyana/events';
import type { AttachmentTargets } from './attachment-targets';

/** Who hears that a file has come or gone: whoever sees one of the things that it hangs on. */
export const attachmentSight = (targets: AttachmentTargets): Sight => ({
  permission: 'attachments:read',
  among: {
    rows: `SELECT x.id FROM attachments x WHERE x.tenant_id = $1 AND x.id = ANY($2::uuid[])`,
    visible: (next) => targets.visible(next),
    partOf: { workOrderId: 'work_order', workRequestId: 'work_request', assetId: 'asset' },
  },
});
