import type { Tone } from '../../ui/notice';

/** What a manager has to look at stands out; what went as planned is calm. */
export const DECISION_TONES: Readonly<Record<string, Tone | undefined>> = {
  created: 'good',
  manual: 'good',
  missed: 'bad',
  failed: 'bad',
  suppressed_open: 'warn',
  skipped_holiday: 'info',
  out_of_season: 'info',
};
