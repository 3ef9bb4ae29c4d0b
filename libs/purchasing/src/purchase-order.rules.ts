import {
  addDecimals,
  compareDecimals,
  conflict,
  divideHalfEven,
  multiplyDecimals,
  parseDecimal,
  roundHalfEven,
} from '@siyana/kernel';

export const PURCHASE_ORDER_STATUSES = [
  'requested',
  'approved',
  'sent',
  'partially_received',
  'received',
  'closed',
  'cancelled',
] as const;
export type PurchaseOrderStatus = (typeof PURCHASE_ORDER_STATUSES)[number];

const MOVES: Readonly<Record<PurchaseOrderStatus, readonly PurchaseOrderStatus[]>> = {
  requested: ['approved', 'cancelled'],
  approved: ['sent', 'cancelled'],
  sent: ['partially_received', 'received', 'closed', 'cancelled'],
  // A further delivery that does not complete it leaves it where it is.
  partially_received: ['partially_received', 'received', 'closed'],
  received: ['closed'],
  closed: [],
  cancelled: [],
};

/** What is still to come of an order in this state. */
export const AWAITED = ['requested', 'approved', 'sent', 'partially_received'] as const;

export function assertMove(from: PurchaseOrderStatus, to: PurchaseOrderStatus): void {
  if (!MOVES[from].includes(to)) throw conflict('invalid_transition', { from, to, allowed: MOVES[from] });
}

/** Where an order stands when a delivery of it was taken back: it awaits again what has not come. One that has ended stays so. */
export function afterReversal(from: PurchaseOrderStatus, came: Came): PurchaseOrderStatus {
  return from === 'received' || from === 'partially_received' ? CAME_STATUS[came] : from;
}

export type Came = 'nothing' | 'some' | 'all';
const CAME_STATUS = { nothing: 'sent', some: 'partially_received', all: 'received' } as const;

/** What has come of these lines. */
export function cameOf(lines: readonly { readonly quantity: string; readonly received: string }[]): Came {
  if (lines.every(({ quantity, received }) => compareDecimals(received, quantity) >= 0)) return 'all';
  return lines.some(({ received }) => compareDecimals(received, '0') > 0) ? 'some' : 'nothing';
}

/** `PO-000042`. */
export const purchaseOrderNumber = (number: number): string => `PO-${String(number).padStart(6, '0')}`;

export interface PricedLine {
  readonly quantity: string;
  readonly unitPrice: string;
  /** Percent. */
  readonly vatRate: string;
}

export interface VatShare {
  readonly rate: string;
  readonly base: string;
  readonly amount: string;
}

export interface Totals {
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly shares: readonly VatShare[];
}

/** quantity x price of one, rounded once, half to even, to the currency's digits. */
export const lineNet = ({ quantity, unitPrice }: Pick<PricedLine, 'quantity' | 'unitPrice'>, digits: number): string =>
  roundHalfEven(multiplyDecimals(quantity, unitPrice), digits);

/**
 * The order's sums to the currency's digits. VAT is rounded once for each rate, on the sum of its lines, as invoices do; the highest rate
 * first.
 */
export function totalsOf(lines: readonly PricedLine[], digits: number): Totals {
  const bases = new Map<string, string>();
  for (const line of lines) {
    const rate = parseDecimal(line.vatRate).toFixed(2);
    bases.set(rate, addDecimals(bases.get(rate) ?? '0', lineNet(line, digits)));
  }
  const shares = [...bases]
    .sort(([a], [b]) => compareDecimals(b, a))
    .map(([rate, base]) => ({ rate, base, amount: divideHalfEven(multiplyDecimals(base, rate), '100', digits) }));
  const sum = (...amounts: string[]): string => roundHalfEven(addDecimals('0', ...amounts), digits);
  const net = sum(...shares.map(({ base }) => base));
  const vat = sum(...shares.map(({ amount }) => amount));
  return { net, vat, gross: sum(net, vat), shares };
}

/** Whether so much more may come: ordered x (100 + tolerance) / 100 is the most. */
export function mayReceive(
  { ordered, received }: { readonly ordered: string; readonly received: string },
  quantity: string,
  tolerancePercent: string,
): boolean {
  const most = multiplyDecimals(ordered, addDecimals('100', tolerancePercent));
  return compareDecimals(multiplyDecimals(addDecimals(received, quantity), '100'), most) <= 0;
}

/** What is left of the tolerance, not below zero, at 6 decimals. */
export function mostReceivable(ordered: string, received: string, tolerancePercent: string): string {
  const most = multiplyDecimals(ordered, addDecimals('100', tolerancePercent)).times('0.01');
  const left = most.minus(parseDecimal(received));
  return compareDecimals(left, '0') < 0 ? '0' : divideHalfEven(left, '1', 6);
}

export interface ApprovalLimits {
  readonly manager?: string | null;
  readonly storekeeper?: string | null;
}

/** Nobody has said anything: managers approve everything, storekeepers nothing. */
const STANDARD_LIMITS: Required<ApprovalLimits> = { manager: null, storekeeper: '0' };

/** Up to what sum, VAT included, a role approves; null is no limit. A key approves what a manager does. */
export function approvalLimit(role: string | null, limits: ApprovalLimits): string | null {
  if (role === 'admin') return null;
  const of = role === 'storekeeper' ? 'storekeeper' : 'manager';
  return limits[of] === undefined ? STANDARD_LIMITS[of] : limits[of];
}

export const withinLimit = (gross: string, limit: string | null): boolean =>
  limit === null || compareDecimals(gross, limit) <= 0;
