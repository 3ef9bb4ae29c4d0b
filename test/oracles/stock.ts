/**
 * What domain.md says of the stock ledger, written again from its text alone, in whole numbers of the smallest unit: quantities are
 * millionths, values ten-thousandths. It reads a finished ledger, line by line in the order of each balance, and says what should stand there.
 */
export interface LedgerLine {
  readonly id: string;
  readonly kind: string;
  readonly storeId: string;
  readonly partId: string;
  readonly seq: number;
  readonly quantity: string;
  readonly value: string;
  readonly documentQuantity: string | null;
  readonly unitCost: string | null;
  readonly priceVariance: string | null;
  readonly workOrderId: string | null;
  readonly sourceId: string | null;
  readonly reversesId: string | null;
}

export interface Sums {
  quantity: bigint;
  value: bigint;
}

export interface Verdict {
  /** What is not as it should be. */
  readonly breaches: readonly string[];
  /** By `store part`. */
  readonly balances: ReadonlyMap<string, Sums>;
  /** By work order: what its parts cost. */
  readonly orders: ReadonlyMap<string, bigint>;
}

const QUANTITY = 6;
const VALUE = 4;

/** Decimal text as a whole number of units of 10^-digits. Throws when it has more digits than that. */
export function units(text: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const trimmed = fraction.replace(/0+$/, '');
  if (trimmed.length > digits) throw new Error(`${text} has more than ${digits} decimals`);
  const size = BigInt(whole + trimmed.padEnd(digits, '0'));
  return text.startsWith('-') ? -size : size;
}

/** numerator / denominator, an exact half to the even neighbour; both positive or zero above, positive below. */
export function halfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}

/** What `part` of `whole` carries of `value`: all of it when it is all. */
const share = (value: bigint, part: bigint, whole: bigint): bigint =>
  part === whole ? value : halfEven(part * value, whole);

/** quantity x price, both in millionths, in ten-thousandths. */
const price = (quantity: string, unitCost: string): bigint =>
  halfEven(units(quantity, QUANTITY) * units(unitCost, QUANTITY), 10n ** 8n);

/** Plays the ledger again and compares. */
export function judge(ledger: readonly LedgerLine[]): Verdict {
  const breaches: string[] = [];
  const balances = new Map<string, Sums>();
  const orders = new Map<string, bigint>();
  const byId = new Map(ledger.map((line) => [line.id, line]));
  const byBalance = new Map<string, LedgerLine[]>();
  for (const line of ledger) {
    const key = `${line.storeId} ${line.partId}`;
    byBalance.set(key, [...(byBalance.get(key) ?? []), line]);
  }
  for (const [key, lines] of byBalance) {
    const state: Sums = { quantity: 0n, value: 0n };
    const player = new Player(byId, state);
    for (const [index, line] of lines.toSorted((a, b) => a.seq - b.seq).entries()) {
      const say = (what: string): number => breaches.push(`${key} #${line.seq} ${line.kind}: ${what}`);
      if (line.seq !== index + 1) say('a line is missing before it');
      const [quantity, value] = [units(line.quantity, QUANTITY), units(line.value, VALUE)];
      const expected = player.expected(line, quantity);
      if (expected !== undefined && expected !== value) say(`is worth ${value}, should be ${expected}`);
      state.quantity += quantity;
      state.value += value;
      if (state.quantity < 0n || state.value < 0n) say(`leaves ${state.quantity} worth ${state.value}`);
      if (state.quantity === 0n && state.value !== 0n) say(`leaves nothing worth ${state.value}`);
      player.note(line, quantity, value);
      if (line.workOrderId) orders.set(line.workOrderId, (orders.get(line.workOrderId) ?? 0n) - value);
    }
    balances.set(key, state);
  }
  return { breaches, balances, orders };
}

/** One balance, line after line. */
class Player {
  /** Of each issue what is still out, of each receipt what is still here (both positive). */
  private readonly open = new Map<string, Sums>();
  private last: Sums | undefined;

  constructor(
    private readonly byId: ReadonlyMap<string, LedgerLine>,
    private readonly state: Sums,
  ) {}

  /** What the line should be worth; undefined where its document alone says it. */
  expected(line: LedgerLine, quantity: bigint): bigint | undefined {
    const { state } = this;
    if (line.kind === 'price_variance') {
      const of = this.byId.get(line.sourceId!)!;
      const variance = this.varianceOf(of);
      return variance === units(line.priceVariance!, VALUE) && variance !== 0n ? 0n : -1n;
    }
    if (line.reversesId) return this.expectedBack(line, quantity);
    if (quantity < 0n) return -share(state.value, -quantity, state.quantity);
    switch (line.kind) {
      case 'receipt':
        return price(line.documentQuantity!, line.unitCost!);
      case 'return': {
        const out = this.open.get(line.sourceId!)!;
        return share(out.value, quantity, out.quantity);
      }
      case 'transfer_in':
        return -units(this.byId.get(line.sourceId!)!.value, VALUE);
      default:
        if (line.unitCost) return price(line.documentQuantity!, line.unitCost);
        if (state.quantity > 0n) return halfEven(quantity * state.value, state.quantity);
        return this.last ? halfEven(quantity * this.last.value, this.last.quantity) : 0n;
    }
  }

  /** What has left comes back with its own value; what had come leaves at the average. */
  private expectedBack(line: LedgerLine, quantity: bigint): bigint {
    if (quantity < 0n) return -share(this.state.value, -quantity, this.state.quantity);
    if (line.kind === 'issue') return this.open.get(line.reversesId!)!.value;
    if (line.kind === 'transfer_out') {
      const other = [...this.byId.values()].find(
        (each) => each.kind === 'transfer_in' && each.reversesId !== null && each.sourceId === line.sourceId,
      )!;
      return -units(other.value, VALUE);
    }
    return -units(this.byId.get(line.reversesId!)!.value, VALUE);
  }

  /** The document's value less what left; of a return to the supplier that is taken back, the opposite of its own. */
  private varianceOf(of: LedgerLine): bigint {
    if (of.kind !== 'return_to_supplier' || !of.reversesId) return this.documentValue(of) + units(of.value, VALUE);
    const own = [...this.byId.values()].find(
      (each) => each.kind === 'price_variance' && each.sourceId === of.reversesId,
    );
    return -units(own?.priceVariance ?? '0', VALUE);
  }

  /** The value at the document's price of a line that goes back to the supplier, or that takes a receipt back. */
  private documentValue(of: LedgerLine): bigint {
    if (of.kind === 'return_to_supplier' && of.unitCost) return price(of.documentQuantity!, of.unitCost);
    const receipt = this.byId.get(of.reversesId ?? of.sourceId!)!;
    return share(units(receipt.value, VALUE), -units(of.quantity, QUANTITY), units(receipt.quantity, QUANTITY));
  }

  note(line: LedgerLine, quantity: bigint, value: bigint): void {
    if (quantity !== 0n) this.last = { quantity: abs(quantity), value: abs(value) };
    if (line.kind === 'issue' && !line.reversesId) this.open.set(line.id, { quantity: -quantity, value: -value });
    if (line.kind === 'return' || (line.kind === 'issue' && line.reversesId)) {
      const out = this.open.get(line.sourceId!)!;
      out.quantity -= quantity;
      out.value -= value;
    }
  }
}

const abs = (number: bigint): bigint => (number < 0n ? -number : number);
