import { at, order, played, told, version } from './played';
import type { Order } from './preventive';

describe('floating', () => {
  const quarterly = version('FREQ=DAILY;INTERVAL=90', '2026-01-01T08:00', { mode: 'floating', leadDays: 5 });
  const first = (...changes: string[]): Order => order('2026-01-01T08:00', '2026-01-01', changes);

  it.each([
    ['late', '2026-01-11T15:00', '2026-04-11T15:00'],
    ['early', '2026-01-01T05:00', '2026-04-01T05:00'],
  ])('counts from when the work was done when that was %s', (_, done, next) => {
    const decisions = played(quarterly, '2026-12-31', { orders: [first(`completed 2026-01-12 ${done}`)] });
    expect(decisions.map(({ key }) => key)).toEqual(['2026-01-01T08:00', next]);
    expect(decisions[1]?.madeAt).toBe(at(next.slice(0, 16)) - 5 * 86_400_000);
  });

  it('makes nothing while one is open', () => {
    expect(told(played(quarterly, '2026-12-31', { orders: [first()] }))).toEqual(['01-01 created']);
  });

  it('goes on from the cancelled due', () => {
    const orders = [first('cancelled 2026-02-20')];
    expect(told(played(quarterly, '2026-04-01', { orders }))).toEqual(['01-01 cancelled', '04-01 created']);
  });

  it('withdraws an untouched successor when the work is reopened, and keeps a touched one', () => {
    const reopened = first('completed 2026-01-01T08:00', 'in_progress 2026-03-30', 'completed 2026-03-31');
    const played2 = (touchedAt?: string): string[] =>
      told(
        played(quarterly, '2026-12-31', {
          orders: [reopened, order('2026-04-01T08:00', '2026-03-27T08:00', ['cancelled 2026-04-02'], touchedAt)],
        }),
      );
    expect(played2()).toEqual(['01-01 created', '04-01 withdrawn', '06-29 created']);
    expect(played2('2026-03-28')).toEqual(['01-01 created', '04-01 cancelled', '06-30 created']);
  });

  it('makes a withdrawn occurrence anew when the time of the work stays', () => {
    const orders = [
      first('completed 2026-01-01T08:00', 'in_progress 2026-03-30', 'completed 2026-03-31 2026-01-01T08:00'),
      order('2026-04-01T08:00', '2026-03-27T08:00', ['cancelled 2026-03-30']),
    ];
    expect(told(played(quarterly, '2026-12-31', { orders }))).toEqual(['01-01 created', '04-01 created']);
  });

  it('waits for an order made by hand and counts from its work', () => {
    const byHand = order(null, '2026-03-20', ['completed 2026-04-10']);
    const orders = [first('completed 2026-01-01T09:00'), byHand];
    expect(told(played(quarterly, '2026-12-31', { orders }))).toEqual(['01-01 created', '07-09 created']);
  });

  it('passes the due of a missed one on', () => {
    const late = played(quarterly, '2026-08-01', { createdAt: at('2026-05-01') });
    expect(told(late)).toEqual(['01-01 missed before_start', '04-01 missed before_start', '06-30 created']);
  });

  it('knows the order of a scheduler whose clock was a day behind', () => {
    const [due, next] = ['2026-01-01T08:00', '2026-04-01T08:00'];
    const orders = [
      first(`completed 2026-01-02 ${due}`),
      order(next, '2026-03-26', ['completed 2026-03-30 2026-03-29T08:00']),
    ];
    const ticks = [at('2026-01-01'), at('2026-03-27T08:00'), at('2026-06-27')];
    expect(told(played(quarterly, '2026-12-31', { orders, ticks }))).toEqual([
      '01-01 created',
      '04-01 created',
      '06-27 created',
    ]);
  });

  it('is decided as of the moment at which its base is known, not before', () => {
    const assetStatuses = [
      { at: at('2026-01-01'), status: 'in_service' as const },
      { at: at('2026-03-20'), status: 'decommissioned' as const },
      { at: at('2026-03-29'), status: 'in_service' as const },
    ];
    const decisions = played(quarterly, '2026-04-01', {
      assetStatuses,
      orders: [first('completed 2026-03-30 2026-01-01T08:00')],
    });
    expect(told(decisions)).toEqual(['01-01 created', '04-01 created']);
    expect(decisions[1]?.madeAt).toBe(at('2026-03-30'));
  });

  it('misses what is due before the end of a pause, also when it is known only after that', () => {
    const pauses = [{ from: at('2026-03-01'), to: at('2026-05-01') }];
    const orders = [first('cancelled 2026-05-02')];
    expect(told(played(quarterly, '2026-06-29', { orders, pauses }))).toEqual([
      '01-01 cancelled',
      '04-01 missed paused',
      '06-30 created',
    ]);
  });
});
