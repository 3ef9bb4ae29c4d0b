import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Chip } from '../../ui/notice';
import { webhookWords } from './webhook-words';

type Webhook = Pick<Schema<'WebhookDto'>, 'active' | 'disabledReason' | 'failures'>;

export function WebhookChip({
  webhook: { active, disabledReason, failures },
}: {
  readonly webhook: Webhook;
}): ReactNode {
  const t = useTexts(webhookWords);
  if (!active)
    return (
      <Chip tone={disabledReason === null ? undefined : 'bad'}>
        {disabledReason === null ? t.off : wordFor(t.reasons, disabledReason)}
      </Chip>
    );
  return failures > 0 ? <Chip tone="warn">{t.inARow(failures)}</Chip> : <Chip tone="good">{t.active}</Chip>;
}
