import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import type { ApprovalLimits } from './purchase-order.rules';

interface Settings {
  readonly approvalLimits: ApprovalLimits;
  /** How much more than ordered may come, in percent. */
  readonly overReceiptPercent: string;
}

/** What the workspace has chosen for buying; its admin changes it by PATCH /workspace. */
@Injectable()
export class PurchasingSettings {
  async read(tx: Tx): Promise<Settings> {
    const [row] = await tx.query<{ purchasing: Partial<Settings> }>(
      `SELECT w.purchasing FROM workspaces w WHERE w.tenant_id = $1`,
    );
    return {
      approvalLimits: row?.purchasing.approvalLimits ?? {},
      overReceiptPercent: row?.purchasing.overReceiptPercent ?? '0',
    };
  }
}
