import { useState, type ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { scheduleWords } from './schedule-words';

/** What is done by hand to a plan is done for a reason, which stays beside it. */
export function ReasonDialog({
  title,
  error,
  isBusy,
  children,
  onReason,
  onClose,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly children?: ReactNode;
  onReason(reason: string): void;
  onClose(): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onReason(reason.trim());
        }}
      >
        {error !== null && <Problem error={error} />}
        {children}
        <TextField
          label={t.reason}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" kind="primary" disabled={isBusy}>
          {title}
        </Button>
      </form>
    </Dialog>
  );
}
