import type { ReactNode } from 'react';
import { useTexts } from '../i18n/locale';
import { words, wordFor } from '../i18n/words';
import { Chip, type Tone } from './notice';

const STATUS_TONES: Readonly<Record<string, Tone>> = {
  in_progress: 'info',
  on_hold: 'warn',
  completed: 'good',
  closed: 'good',
};
const PRIORITY_TONES: Readonly<Record<string, Tone>> = { urgent: 'bad', high: 'warn' };

export function StatusChip({ status }: { readonly status: string }): ReactNode {
  const t = useTexts(words);
  return <Chip tone={STATUS_TONES[status]}>{wordFor(t.status, status)}</Chip>;
}

/** Only what stands out: a normal priority is not worth a word. */
export function PriorityChip({ priority }: { readonly priority: string }): ReactNode {
  const t = useTexts(words);
  const tone = PRIORITY_TONES[priority];
  return tone && <Chip tone={tone}>{wordFor(t.priority, priority)}</Chip>;
}
