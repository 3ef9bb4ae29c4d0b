import { useEffect, useState, type ReactNode } from 'react';
import { useToast } from '../../app/toasts';
import { duration } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { useDevice, useDeviceState } from '../../store/use-device';
import { Button } from '../../ui/button';
import { orderWords } from './order-words';
import { nowMs, nowText } from '../../app/clock';

export const minutesSince = (startedAt: string): number =>
  Math.max(1, Math.round((nowMs() - Date.parse(startedAt)) / 60_000));

/** A stop watch that goes on while the app is closed, and writes labour when it is stopped. */
export function TimerCard({ orderId }: { readonly orderId: string }): ReactNode {
  const t = useTexts(orderWords);
  const device = useDevice();
  const toast = useToast();
  const { timer } = useDeviceState();
  const [, setTick] = useState(0);
  const isRunning = timer?.orderId === orderId;
  useEffect(() => {
    if (!isRunning) return;
    const each = setInterval(() => setTick((tick) => tick + 1), 15_000);
    return () => clearInterval(each);
  }, [isRunning]);
  const stop = async (): Promise<void> => {
    if (!timer) return;
    await device.record(orderId, {
      kind: 'labour',
      startedAt: timer.startedAt,
      minutes: minutesSince(timer.startedAt),
    });
    await device.setTimer(undefined);
    toast(t.saved);
  };
  return (
    <section className="card row spread no-print">
      <div>
        <h2>{t.timer}</h2>
        {isRunning && (
          <p className="number strong" translate="no">
            {duration(minutesSince(timer.startedAt))}
          </p>
        )}
      </div>
      {isRunning ? (
        <Button icon="pause" onClick={() => void stop()}>
          {t.timerStop}
        </Button>
      ) : (
        <Button icon="clock" onClick={() => void device.setTimer({ orderId, startedAt: nowText() })}>
          {t.timerStart}
        </Button>
      )}
    </section>
  );
}
