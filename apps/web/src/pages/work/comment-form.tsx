import { useState, type ReactNode } from 'react';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { useDevice } from '../../store/use-device';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { orderWords } from './order-words';

export function CommentForm({ orderId }: { readonly orderId: string }): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  const toast = useToast();
  const [text, setText] = useState('');
  const send = async (): Promise<void> => {
    await device.record(orderId, { kind: 'comment', text: text.trim() });
    setText('');
    toast(t.saved);
  };
  return (
    <section className="card stack-small no-print">
      <TextArea
        label={t.commentAdd}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button icon="comment" disabled={text.trim() === ''} onClick={() => void send()}>
          {t.commentSend}
        </Button>
      </div>
    </section>
  );
}
