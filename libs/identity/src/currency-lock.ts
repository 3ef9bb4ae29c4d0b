import type { Tx } from '@siyana/database';
import { compareDecimals } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';

/**
 * Says that this transaction books these amounts, later: from the first time on the workspace keeps its currency. The row is locked that once, against a change that is
 * under way; an amount that was reckoned in the currency before is refused (503 `unavailable`), and sent again it is reckoned in the new one.
 */
export function bookMoney(tx: Tx, amounts: readonly string[]): void {
  if (amounts.every((amount) => compareDecimals(amount, '0') === 0)) return;
  tx.later(
    `UPDATE workspaces SET money_booked = CASE WHEN currency = $2 THEN true ELSE ('currency is ' || currency)::boolean END
     WHERE tenant_id = $1 AND NOT money_booked`,
    currentScope().settings.currency,
  );
}
