import type { Tx } from '@siyana/database';
import { bookMoney } from '@siyana/identity';
import { newId, refuseField, unprocessable, type FieldError } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { StockMovement } from './stock.entity';
import {
  averageCost,
  holds,
  isZero,
  negated,
  NOTHING,
  putIn,
  takeOut,
  TooMuch,
  worthOf,
  type Holding,
} from './stock.rules';

export interface Place {
  readonly storeId: string;
  readonly partId: string;
}

/** A place as it was asked for; empty ids where there is no such thing. */
export interface KnownPlace {
  readonly index: number;
  readonly storeId: string | null;
  readonly storeArchived: boolean;
  readonly partId: string | null;
  readonly sku: string;
  readonly unit: string;
  readonly purchaseUnit: string | null;
  readonly purchaseFactor: string | null;
  readonly partArchived: boolean;
  readonly kit: boolean;
  readonly components: readonly { readonly partId: string; readonly sku: string; readonly quantity: string }[] | null;
}

export interface Balance extends Place, Holding {
  readonly id: string;
  readonly lastSeq: number;
  readonly movedAt: string;
}

/** What a line says beside its place, quantity and value. */
export type LineDetails = Pick<StockMovement, 'kind'> &
  Partial<
    Pick<
      StockMovement,
      | 'documentId'
      | 'documentQuantity'
      | 'documentUnit'
      | 'unitCost'
      | 'workOrderId'
      | 'kitId'
      | 'sourceId'
      | 'reversesId'
    >
  >;

interface State {
  readonly row: Balance;
  holding: Holding;
  seq: number;
}

/** Of a document: what all of its lines share. */
export interface DocumentDetails {
  readonly id: string;
  readonly reference?: string | null;
  readonly reason?: string | null;
}

const keyOf = ({ storeId, partId }: Place): string => `${storeId} ${partId}`;

/** Places whose balances this transaction holds. Movements change them here; `post` writes lines and balances. */
export class OpenStock {
  private readonly states = new Map<string, State>();
  private readonly lines: StockMovement[] = [];
  private readonly at: string;

  constructor(
    private readonly tx: Tx,
    readonly places: readonly KnownPlace[],
    balances: readonly Balance[],
  ) {
    // A transaction that has waited for another's may have begun before it: its lines are not earlier for that.
    let at = tx.now;
    for (const row of balances) {
      this.states.set(keyOf(row), { row, holding: row, seq: row.lastSeq });
      if (row.movedAt > at) at = row.movedAt;
    }
    this.at = at;
  }

  /** 422 for places that are not there, and for parts and stores that are set aside; `partAt` says where the part stands in the body. */
  assertKnown(storeAt: string | ((index: number) => string), partAt: (index: number) => string): void {
    const errors = new Map<string, FieldError>();
    for (const { index, storeId, storeArchived, partId, partArchived } of this.places) {
      const store = typeof storeAt === 'string' ? storeAt : storeAt(index);
      if (storeId === null) errors.set(store, { pointer: store, code: 'not_found' });
      else if (storeArchived) errors.set(store, { pointer: store, code: 'archived' });
      const part = partAt(index);
      if (partId === null) errors.set(part, { pointer: part, code: 'not_found' });
      else if (partArchived) errors.set(part, { pointer: part, code: 'archived' });
    }
    if (errors.size) throw unprocessable([...errors.values()]);
  }

  /** 422 for a kit: it has no stock of its own. */
  assertNoKit(partAt: (index: number) => string): void {
    const kits = this.places.filter(({ kit }) => kit);
    if (kits.length) throw unprocessable(kits.map(({ index }) => ({ pointer: partAt(index), code: 'is_a_kit' })));
  }

  holding(place: Place): Holding {
    return this.states.get(keyOf(place))?.holding ?? NOTHING;
  }

  averageCost(place: Place): string | null {
    return averageCost(this.holding(place));
  }

  holds(place: Place, quantity: string): boolean {
    return holds(this.holding(place), quantity);
  }

  /** Takes so much away, at the present average unless `value` says another one. The caller has seen that it is there. */
  take(place: Place, quantity: string, details: LineDetails, value?: string): StockMovement {
    const state = this.states.get(keyOf(place))!;
    const worth = value ?? worthOf(state.holding, quantity);
    state.holding = takeOut(state.holding, quantity, worth);
    return this.line(state, negated(quantity), negated(worth), details);
  }

  /** 422 `too_large` at `pointer` when the sum does not fit. The place was opened with `creating`, or has had something before. */
  put(place: Place, quantity: string, value: string, details: LineDetails, pointer: string): StockMovement {
    const state = this.states.get(keyOf(place))!;
    try {
      state.holding = putIn(state.holding, quantity, value);
    } catch (error) {
      throw error instanceof TooMuch ? refuseField(pointer, 'too_large') : error;
    }
    return this.line(state, quantity, value, details);
  }

  /** The document's value less what left the stock, where the two differ: a line that moves nothing. */
  variance(of: StockMovement, documentValue: string): void {
    this.noteVariance(of, takeOut({ quantity: '0', value: documentValue }, '0', negated(of.value)).value);
  }

  noteVariance(of: StockMovement, variance: string): void {
    if (isZero(variance)) return;
    const state = this.states.get(keyOf(of))!;
    const line = this.line(state, '0', '0', { kind: 'price_variance', sourceId: of.id, workOrderId: of.workOrderId });
    line.priceVariance = variance;
  }

  get movements(): readonly StockMovement[] {
    return this.lines;
  }

  /** Writes the lines as one document (but those that name another), and what the balances have become. */
  post({ id, reference = null, reason = null }: DocumentDetails): readonly StockMovement[] {
    const counts = new Map<string, number>();
    for (const line of this.lines) {
      if (line.documentId === '') Object.assign(line, { documentId: id, reference, reason });
      line.line = (counts.get(line.documentId) ?? 0) + 1;
      counts.set(line.documentId, line.line);
    }
    this.tx.insert(StockMovement, this.lines);
    bookMoney(
      this.tx,
      this.lines.map(({ value }) => value),
    );
    const moved = [...this.states.values()].filter(({ row, seq }) => seq > row.lastSeq);
    if (moved.length)
      this.tx.later(
        MOVE_BALANCES,
        this.at,
        moved.map(({ row }) => row.id),
        moved.map(({ holding }) => holding.quantity),
        moved.map(({ holding }) => holding.value),
        moved.map(({ seq }) => seq),
      );
    return this.lines;
  }

  private line(state: State, quantity: string, value: string, details: LineDetails): StockMovement {
    state.seq += 1;
    const line: StockMovement = Object.assign(new StockMovement(), {
      ...{
        id: newId(),
        documentId: '',
        line: 0,
        storeId: state.row.storeId,
        partId: state.row.partId,
        seq: state.seq,
      },
      ...{ quantity, value, documentQuantity: null, documentUnit: null, unitCost: null, priceVariance: null },
      ...{ workOrderId: null, kitId: null, sourceId: null, reversesId: null, reference: null, reason: null },
      ...{ occurredAt: this.at, principal: currentScope().principal },
      ...details,
    });
    this.lines.push(line);
    return line;
  }
}

const MOVE_BALANCES = `
  UPDATE stock_balances b SET quantity = u.quantity, value = u.value, last_seq = u.last_seq, moved_at = $2
  FROM unnest($3::uuid[], $4::numeric[], $5::numeric[], $6::int[]) AS u (id, quantity, value, last_seq)
  WHERE b.tenant_id = $1 AND b.id = u.id`;
