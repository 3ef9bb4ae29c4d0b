import type { Coincidence, Cycle } from './cycles';
import type { Fire } from './fire';
import type { PlacementRules } from './placement';
import type { Trigger } from './triggers';
import type { LocalTime } from './wall-clock';

/** What can have become of an occurrence. The engine gives all but `cancelled`, `withdrawn` and `failed`, which come later. */
export const ACTIONS = [
  'created',
  'suppressed_open',
  'skipped_holiday',
  'out_of_season',
  'not_due',
  'missed',
  'cancelled',
  'withdrawn',
  'paused',
  'asset_inactive',
  'merged',
  'failed',
  'manual',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Why, in one word; the texts are catalogues keyed by it. */
export type Reason =
  | 'due'
  | 'moved_for_holiday'
  | 'holiday_cannot_move'
  | 'rescheduled'
  | 'order_open'
  | 'holiday'
  | 'out_of_season'
  | 'before_start'
  | 'paused'
  | 'decommissioned'
  | 'standby'
  | 'same_date_as_next'
  | 'generated_now'
  | 'order_refused'
  | 'order_cancelled'
  | 'reopened';

export type Inputs = Readonly<Record<string, string | number | boolean | null>>;

export interface Decision {
  /** The nominal local due of a calendar occurrence; for fires and orders made now a text that begins with its kind. */
  readonly key: string;
  /** Index of the trigger. */
  readonly trigger: number;
  /** Number of the occurrence, from 1, missed and suppressed ones counted; what cycles go by. */
  readonly number: number | null;
  readonly nominalLocalDueAt: LocalTime;
  /** Where holidays or a rescheduling moved it to. */
  readonly localDueAt: LocalTime;
  readonly timeZone: string;
  /** The instant of localDueAt. */
  readonly dueAt: Date;
  /** t_k = due - lead: the decision is taken as of this, and an order counts as open from it on. */
  readonly createAt: Date;
  readonly action: Action;
  readonly reason: Reason;
  /** The procedures of its order by the nested cycles; empty: the template's own. */
  readonly procedureIds: readonly string[];
  readonly inputs: Inputs;
  /** True for what lies ahead: it says what will be if each order is done on its due, and is not to be stored. */
  readonly forecast: boolean;
}

/** From `from` (in) to `to` (out); null: still. */
export interface Span {
  readonly from: Date;
  readonly to: Date | null;
}

/** One version of a schedule, as far as its dues go. */
export interface ScheduleVersion extends PlacementRules {
  /** As `readTriggers` gives them. */
  readonly triggers: readonly Trigger[];
  /** For fires and orders made now; a calendar trigger has its own. */
  readonly timeZone: string;
  /** Pauses and suspensions. */
  readonly pauses: readonly Span[];
  readonly stacking: boolean;
  readonly whenStandby: 'make' | 'hold';
  readonly cycles: readonly Cycle[];
  readonly coincidence: Coincidence;
}

/** A span in which an order of the pair was open by its status history. It starts at its decision's createAt. */
export interface OrderSpan extends Span {
  readonly dueAt: Date;
}

export interface AssetStatusFrom {
  readonly from: Date;
  readonly status: string;
}

/**
 * What a floating due is counted from: work that was done, which is an instant and has the wall clock of the zone data of today; or a due
 * that made no order, or whose order did not end in work, which is wall clock. `since`: when that came to be known.
 */
export type Baseline = { readonly doneAt: Date } | { readonly due: LocalTime; readonly since: Date };

/** How far a calendar trigger has come for one asset. */
export interface Cursor {
  /** Dues up to and including this are decided, or are another version's; null: none. Of a floating trigger, its last due. */
  readonly decidedTo: LocalTime | null;
  /** Floating only: the next due is this + I. Null: the first due is the rule's start. */
  readonly baseline: Baseline | null;
  /** Number of the last occurrence decided. */
  readonly number: number;
}

/** A schedule and one of its assets. */
export interface PairState {
  /** One for each trigger, in their order; `NEW_CURSOR` where none is stored. */
  readonly cursors: readonly Cursor[];
  readonly orders: readonly OrderSpan[];
  /** In order of time; before the first, and without any, the asset is in service. */
  readonly assetStatuses: readonly AssetStatusFrom[];
  /** Fires that are not decided yet, in order of time. */
  readonly fires: readonly Fire[];
  /** New local dues of occurrences that a person rescheduled, by key. */
  readonly rescheduled: ReadonlyMap<string, LocalTime>;
}

export const NEW_CURSOR: Cursor = { decidedTo: null, baseline: null, number: 0 };

export interface Outcome {
  /** In order of their nominal due. */
  readonly decisions: readonly Decision[];
  /** To be stored with the decisions that are no forecast. */
  readonly cursors: readonly Cursor[];
  /** When the next decision falls due, at or before `now` when the limit was met; null: not until something happens. */
  readonly nextWakeAt: Date | null;
}
