import { MAINTENANCE_TYPES, PRIORITIES } from '@siyana/work-orders';
import type { ImportField } from '../import';

/** A row is a schedule. Several calendars (whichever comes first) stand in one cell: `FREQ=MONTHLY | FREQ=WEEKLY;INTERVAL=6`. */
export const SCHEDULE_FIELDS: readonly ImportField[] = [
  { name: 'externalId', kind: 'text', maximum: 200, needed: 'always', noDefault: true },
  { name: 'name', kind: 'text', maximum: 200 },
  { name: 'assetCodes', kind: 'list', maximum: 60 },
  { name: 'category', kind: 'text', maximum: 200 },
  { name: 'rrule', kind: 'text', maximum: 2_500 },
  { name: 'startsAt', kind: 'local_times' },
  { name: 'timeZone', kind: 'text', maximum: 400 },
  { name: 'mode', kind: 'word', words: ['fixed', 'floating'] },
  { name: 'leadDays', kind: 'integer', minimum: 0, maximum: 366 },
  { name: 'toleranceDays', kind: 'integer', minimum: 0, maximum: 366 },
  { name: 'activeFrom', kind: 'time' },
  { name: 'holidayPolicy', kind: 'word', words: ['ignore', 'skip', 'before', 'after'] },
  { name: 'season', kind: 'text', maximum: 200 },
  { name: 'stacking', kind: 'boolean' },
  { name: 'whenStandby', kind: 'word', words: ['make', 'hold'] },
  { name: 'cycles', kind: 'text', maximum: 5_000 },
  { name: 'coincidence', kind: 'word', words: ['union', 'largest'] },
  { name: 'title', kind: 'text', maximum: 500 },
  { name: 'type', kind: 'word', words: MAINTENANCE_TYPES },
  { name: 'priority', kind: 'word', words: PRIORITIES },
  { name: 'description', kind: 'text', maximum: 10_000 },
  { name: 'estimatedMinutes', kind: 'integer', minimum: 1, maximum: 100_000 },
  { name: 'procedure', kind: 'text', maximum: 200 },
  { name: 'assignees', kind: 'list', maximum: 254 },
  { name: 'teams', kind: 'list', maximum: 200 },
  { name: 'signatureRequired', kind: 'boolean' },
  { name: 'pauseReason', kind: 'text', maximum: 500 },
];
