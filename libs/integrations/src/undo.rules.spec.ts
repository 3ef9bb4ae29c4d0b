import { whyNotUndone } from './undo.rules';

const ended = { status: 'succeeded', dryRun: false, createdAt: '2026-11-27T08:00:00.000Z', undoneAt: null };

describe('an import', () => {
  it.each([
    ['at once', '2026-11-27T08:00:00.000Z', null],
    ['a millisecond before the day is over', '2026-11-28T07:59:59.999Z', null],
    ['at the last instant of its day', '2026-11-28T08:00:00.000Z', null],
    ['a millisecond later', '2026-11-28T08:00:00.001Z', 'too_late'],
  ])('is asked to be undone %s', (_, now, reason) => expect(whyNotUndone(ended, now)).toBe(reason));

  it.each([
    [{ dryRun: true }, 'dry_run'],
    [{ status: 'queued' }, 'queued'],
    [{ status: 'running' }, 'running'],
    [{ undoneAt: ended.createdAt }, 'undone'],
    // What it has written before it stopped is there, and goes.
    [{ status: 'failed' }, null],
  ])('that is %j gives the reason %s', (state, reason) =>
    expect(whyNotUndone({ ...ended, ...state }, ended.createdAt)).toBe(reason),
  );
});
