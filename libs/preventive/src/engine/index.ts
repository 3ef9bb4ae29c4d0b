export { evaluateCondition, NEW_CONDITION, type ConditionMemory, type ConditionTrigger } from './condition';
export { cursorWhenDone, cursorWhenReopened, decide, generateNow, preview } from './decide';
export {
  ACTIONS,
  NEW_CURSOR,
  type Action,
  type AssetStatusFrom,
  type Baseline,
  type Cursor,
  type Decision,
  type OrderSpan,
  type Outcome,
  type PairState,
  type Reason,
  type ScheduleVersion,
  type Span,
} from './decision';
export type { Fire, Reading } from './fire';
export { doneAtReading, evaluateMeter, type MeterMemory, type MeterTrigger } from './meter';
export { countedFrom, nextFloating } from './floating';
export { duesBetween, floatingDue, nextDue, previousDue } from './occurrences';
export {
  placeAgain,
  placeFixed,
  type HolidayPolicy,
  type Holidays,
  type Placement,
  type SeasonRange,
} from './placement';
export type { Refusal, RefusalCode } from './refusal';
export { readCalendarRule, type CalendarRule, type CalendarRuleText, type Mode } from './rule';
export { isCompliant, toleranceClosesAt, toleranceOf, type Tolerance } from './tolerance';
export { isFloating, readTriggers, type Trigger, type TriggerText } from './triggers';
export { type LocalDate, type LocalTime } from './wall-clock';
