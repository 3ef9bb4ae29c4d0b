import { bookMoney } from '@siyana/identity';
import { addDecimals, currencyDigits, labourCost, newId, refuseField } from '@siyana/kernel';
import type { Tx } from '@siyana/database';
import type { PartsUsed, UsedPartInputDto } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import type { CostLineDto } from './work-order-answers.dto';
import type { LabourInputDto, OtherCostDto } from './work-order.dto';
import type { WorkOrder } from './work-order.entity';
import { CostLine, LabourEntry } from './work-order-lines.entity';

/** Rates of active members, by id. Index: members_pkey. */
export const RATES = `SELECT m.id, m.hourly_rate AS "hourlyRate" FROM members m WHERE m.tenant_id = $1 AND m.status = 'active' AND m.id = ANY($2::uuid[])`;

export interface Rate {
  readonly id: string;
  readonly hourlyRate: string | null;
}

/** Minutes that a member has worked from an instant on. */
export interface Labour {
  readonly memberId: string;
  readonly startedAt: string;
  readonly minutes: number;
}

/** Whose hours these are: the caller's own where nobody is named. 422 for an outsider, and where there is nobody. `prefix`: where the caller has written them; empty: at the top. */
export function withMembers(labour: readonly LabourInputDto[], prefix = '/labour'): Labour[] {
  const { memberId: caller, onlyOrderId } = currentScope();
  return labour.map(({ memberId, startedAt, minutes }, index) => {
    const who = memberId ?? caller;
    const pointer = prefix ? `${prefix}/${index}/memberId` : '/memberId';
    if (!who) throw refuseField(pointer, 'required');
    // Nobody from outside books the hours of people inside.
    if (onlyOrderId !== null) throw refuseField(pointer, 'not_found');
    return { memberId: who, startedAt, minutes };
  });
}

/** Who comes from outside brings parts along, and takes none from the stores. */
export function fromInside(parts: readonly UsedPartInputDto[], prefix = '/parts/0'): readonly UsedPartInputDto[] {
  if (parts.length > 0 && currentScope().onlyOrderId !== null) throw refuseField(`${prefix}/storeId`, 'not_found');
  return parts;
}

/** Writes the hours at the members' rates, later, and adds their cost to the order. */
export function bookLabour(
  tx: Tx,
  order: WorkOrder,
  labour: readonly Labour[],
  rates: readonly Rate[],
  prefix = '/labour',
): LabourEntry[] {
  const digits = currencyDigits(currentScope().settings.currency);
  const entries = labour.map(({ memberId, startedAt, minutes }, index) => {
    const rate = rates.find((known) => known.id === memberId);
    if (!rate) throw refuseField(prefix ? `${prefix}/${index}/memberId` : '/memberId', 'not_found');
    const hourlyRate = rate.hourlyRate ?? '0';
    const cost = labourCost(minutes, hourlyRate, digits);
    return { id: newId(), workOrderId: order.id, memberId, startedAt, minutes, hourlyRate, cost, createdAt: tx.now };
  });
  tx.insert(LabourEntry, entries);
  bookMoney(
    tx,
    entries.map(({ cost }) => cost),
  );
  order.labourCost = addDecimals(order.labourCost, ...entries.map(({ cost }) => cost));
  return entries as LabourEntry[];
}

/** Writes other costs, later, and adds them to the order. */
export function bookCosts(tx: Tx, order: WorkOrder, otherCosts: readonly OtherCostDto[]): CostLineDto[] {
  const lines = otherCosts.map(({ label, amount, reason = null }) => ({
    id: newId(),
    workOrderId: order.id,
    label,
    amount,
    reason,
    createdAt: tx.now,
  }));
  tx.insert(CostLine, lines);
  bookMoney(
    tx,
    lines.map(({ amount }) => amount),
  );
  order.otherCost = addDecimals(order.otherCost, ...otherCosts.map(({ amount }) => amount));
  return lines;
}

/** Adds what the parts have cost to the order. */
export function bookParts(order: WorkOrder, { amount, pending }: PartsUsed): void {
  order.partsCost = addDecimals(order.partsCost, amount);
  order.partsPending += pending;
}
