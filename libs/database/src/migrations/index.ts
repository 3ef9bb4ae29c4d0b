import { Foundation1795392000000 } from './0001-foundation';
import { DailyLife1795478400000 } from './0002-daily-life';
import { Preventive1795564800000 } from './0003-preventive';
import { PlanningIndexes1795651200001 } from './0004-planning-indexes';
import { WorkingTime1795651200000 } from './0004-working-time';
import { Exchange1796083200000 } from './0009-exchange';
import { KeyRotation1796515200000 } from './0013-key-rotation';
import { QueuedImports1796601600000 } from './0014-queued-imports';
import { Parts1795737600000 } from './0005-parts';
import { Exports1796083200001 } from './0009-exports';
import { EventsOut1795910400000 } from './0007-events-out';
import { PartsOfSchedules1796342400000 } from './0012-parts-of-schedules';
import { Sandbox1796774400000 } from './0016-sandbox';
import { Purchasing1795824000000 } from './0006-purchasing';
import { LighterTicks1797120000000 } from './0020-lighter-ticks';
import { LighterSeals1797206400000 } from './0021-lighter-seals';
import { Statistics1797033600000 } from './0019-statistics';

/** In the order in which they run. A migration that has been released is never edited. */
export const MIGRATIONS = [
  Foundation1795392000000,
  DailyLife1795478400000,
  Preventive1795564800000,
  WorkingTime1795651200000,
  PlanningIndexes1795651200001,
  Exchange1796083200000,
  Parts1795737600000,
  Exports1796083200001,
  EventsOut1795910400000,
  Purchasing1795824000000,
  PartsOfSchedules1796342400000,
  KeyRotation1796515200000,
  QueuedImports1796601600000,
  Sandbox1796774400000,
  Statistics1797033600000,
  LighterTicks1797120000000,
  LighterSeals1797206400000,
] as const;
