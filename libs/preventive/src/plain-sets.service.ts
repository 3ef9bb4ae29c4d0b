import { Injectable } from '@nestjs/common';
import { bareList, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId } from '@siyana/kernel';
import { PlannedPartsService } from '@siyana/parts';
import { OrderWriter, type OrderOfKind } from '@siyana/work-orders';
import { LRUCache } from 'lru-cache';
import type { DueSet } from './due-sets.queries';
import type { Trigger } from './engine';
import { moveAll, type PairMove } from './move-pairs.queries';
import { occurrenceRow } from './occurrence.rules';
import { openFrom, remembered } from './pair.rules';
import { isFree, plainDecision, type PlainDecision } from './plain.rules';
import { PreventiveOccurrence } from './schedule.entity';
import { storedTriggers, type OrderTemplate, type ScheduleRules } from './schedule.rules';
import { kindOf, loadTemplates, type Templates } from './template.queries';

interface ReadRules {
  readonly rules: ScheduleRules;
  readonly triggers: readonly Trigger[];
}

/** What sets with the same rules and cursors get, whatever their templates are. */
interface Decided extends PlainDecision {
  readonly rules: ReadRules;
  readonly versionNumber: number;
}

/** Pairs of one set that get the same decision. */
export interface PlainSet {
  readonly set: DueSet;
  readonly decided: Decided;
  readonly template: OrderTemplate;
  /** Which of the set's pairs: those without an open order. */
  readonly members: readonly number[];
}

/** By their text: what is equal is the same, whoever has it. */
const known = new LRUCache<string, ReadRules>({ max: 5_000 });
/** In what occurrences of different sets differ. */
const DIFFERING: readonly (keyof PreventiveOccurrence)[] = [
  ...(['key', 'versionNumber', 'trigger', 'number', 'nominalLocalDueAt', 'localDueAt', 'timeZone', 'dueAt'] as const),
  ...(['madeAt', 'action', 'reason', 'inputs', 'toleranceFrom', 'toleranceTo'] as const),
];

/** The plain case in sets: one question to the engine, and one row of values, for all pairs that are alike. */
@Injectable()
export class PlainSets {
  constructor(
    private readonly events: Events,
    private readonly writer: OrderWriter,
    private readonly plannedParts: PlannedPartsService,
  ) {}

  /** Those of the sets that are plain, with those of their pairs that are. */
  of(sets: readonly DueSet[], now: Date): readonly PlainSet[] {
    const asked = new Map<string, Decided | undefined>();
    const decidedOf = (set: DueSet): Decided | undefined => {
      const { versionNumber, nextAt, cursors } = set;
      const name = `${versionNumber} ${nextAt} ${cursors} ${set.rules}`;
      if (asked.has(name)) return asked.get(name);
      const rules = readRules(set.rules);
      const plain = plainDecision(set, rules, now);
      const decided = plain && { ...plain, rules, versionNumber };
      asked.set(name, decided);
      return decided;
    };
    return sets.flatMap((set) => {
      const decided = set.quiet ? decidedOf(set) : undefined;
      if (!decided) return [];
      const members = set.orders.flatMap((orders, at) => (isFree(orders, set.nextAt) ? at : []));
      return members.length ? { set, decided, template: JSON.parse(set.template) as OrderTemplate, members } : [];
    });
  }

  /**
   * Stores the decisions with their orders, later, in one message with COMMIT; one of the pairs having been changed after it was read undoes all of it
   * (`saysMoved`). Answers when the first of these pairs is due again.
   */
  async store(tx: Tx, sets: readonly PlainSet[]): Promise<string | null> {
    const templates = await loadTemplates(
      tx,
      sets.map(({ template, decided }) => ({ template, procedureIds: decided.decision.procedureIds })),
    );
    const decisions = [...new Set(sets.map(({ decided }) => decided))];
    const numbers = new Map(decisions.map((decided, index) => [decided, index + 1]));
    const made = sets.flatMap((set, kind) => ordersOf(set, kind, numbers.get(set.decided)!));
    const moves = made.map(({ move }) => move);
    const stands = decisions.map(({ stand }) => stand);
    tx.later(...moveAll(stands, moves));
    await this.insertOrders(tx, sets, templates, made);
    insertOccurrences(tx, decisions, made);
    return earliest(stands.map(({ nextAt }) => nextAt));
  }

  private async insertOrders(
    tx: Tx,
    sets: readonly PlainSet[],
    templates: Templates,
    made: readonly Made[],
  ): Promise<void> {
    const orders = made.map(({ order }) => order);
    const kinds = sets.map(({ template, decided }) => kindOf(templates, template, decided.decision.procedureIds));
    const created = await this.writer.insertMany(tx, kinds, orders);
    const needs = sets.map(({ template }) => template.plannedParts ?? []);
    if (needs.some(({ length }) => length > 0))
      this.plannedParts.addMany(
        tx,
        orders.map(({ id, kind }) => ({ workOrderId: id, needs: needs[kind]! })),
      );
    this.events.record(tx, created);
  }
}

/** Null: none of them is due again. */
export const earliest = (times: readonly (string | null)[]): string | null =>
  times.reduce((first, time) => (time !== null && (first === null || time < first) ? time : first), null);

/** Where the id of a pair's order comes into what its set has in common. */
const OWN_ID = '?';

interface Made {
  readonly move: PairMove;
  readonly order: OrderOfKind;
}

/** An occurrence has the id of the order that it makes, which is sent once. */
function insertOccurrences(tx: Tx, decisions: readonly Decided[], made: readonly Made[]): void {
  tx.insertAlike(PreventiveOccurrence, {
    kinds: decisions.map((decided) => occurrenceOf(tx.now, decided)),
    differing: DIFFERING,
    own: { id: 'u.id', scheduleId: 'u.schedule_id', assetId: 'u.asset_id', workOrderId: 'u.id' },
    from: `unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[]) AS u (id, schedule_id, asset_id, kind)`,
    params: [
      bareList(made.map(({ order }) => order.id)),
      bareList(made.map(({ move }) => move.scheduleId)),
      bareList(made.map(({ move }) => move.assetId)),
      bareList(made.map(({ move }) => move.stand)),
    ],
  });
}

function ordersOf({ set, members, decided: { decision, stand } }: PlainSet, kind: number, number: number): Made[] {
  const dueAt = decision.dueAt.toISOString();
  const until = new Date(stand.nextAt ?? set.nextAt);
  const open = JSON.stringify(openFrom(decision, OWN_ID));
  return members.map((at) => {
    const [id, scheduleId, assetId] = [newId(), set.scheduleIds[at]!, set.assetIds[at]!];
    const kept = remembered(set.orders[at]!, until).map((order) => `${JSON.stringify(order)},`);
    const orders = `[${kept.join('')}${open.replace(OWN_ID, id)}]`;
    return {
      move: { scheduleId, assetId, changes: set.changes[at]!, stand: number, orders },
      order: { id, kind, assetId, locationId: set.locationIds[at]!, dueAt },
    };
  });
}

/** Of all its pairs, but for the columns that each has of its own. */
function occurrenceOf(now: string, { versionNumber, rules: { rules, triggers }, decision }: Decided) {
  const pair = {
    scheduleId: '',
    assetId: '',
    stored: { number: versionNumber, rules },
    version: { triggers },
    rescheduled: {},
  };
  return occurrenceRow(now, pair, decision, null);
}

function readRules(text: string): ReadRules {
  const read = known.get(text);
  if (read) return read;
  const rules = JSON.parse(text) as ScheduleRules;
  const made = { rules, triggers: storedTriggers(rules) };
  known.set(text, made);
  return made;
}
