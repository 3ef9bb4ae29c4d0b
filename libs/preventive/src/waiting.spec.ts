import { Waiting } from './waiting';

/** The names of the looks, one after the other; the last of them goes on for ever. */
function looks(...answers: readonly (readonly string[])[]): { waiting: Waiting; count: () => number } {
  let count = 0;
  const look = () => Promise.resolve(awaited(answers[Math.min(count++, answers.length - 1)]!));
  return { waiting: new Waiting(look), count: () => count };
}
const awaited = (names: readonly string[], load = 0) => names.map((tenantId) => ({ tenantId, load }));
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);

/** A lane that gets the first whom nobody else has. */
async function enter(waiting: Waiting, elsewhere: readonly string[] = []): Promise<string | undefined> {
  const { tenantIds } = await waiting.next();
  const got = tenantIds.find((name) => !elsewhere.includes(name));
  waiting.hasTried(tenantIds, got === undefined ? [] : [got]);
  return got;
}

describe('whom the lanes enter next', () => {
  it('is each one of those that wait, the most urgent first, and then nobody', async () => {
    const { waiting, count } = looks(['c', 'a', 'b'], []);
    expect([await enter(waiting), await enter(waiting), await enter(waiting)]).toEqual(['c', 'a', 'b']);
    expect(await enter(waiting)).toBeUndefined();
    expect(await enter(waiting)).toBeUndefined();
    expect(count()).toBe(2);
  });

  it('is the first that no other process has, of sixteen at a time', async () => {
    const { waiting } = looks(names(40), []);
    expect((await waiting.next()).tenantIds).toEqual(names(16));
    expect(await enter(waiting, ['0', '1', '2'])).toBe('3');
    expect((await waiting.next()).tenantIds[0]).toBe('4');
  });

  it.each([
    [1_000, 1],
    [60, 1],
    [25, 4],
    [2, 8],
    [0, 1],
  ])('is, where the first had %d due lately, %d for one claim', async (load, many) => {
    const waiting = new Waiting(() => Promise.resolve(awaited(names(40), load)));
    expect((await waiting.next()).many).toBe(many);
  });

  it('is not tried again up to the last one that was got', async () => {
    const { waiting } = looks(names(6), []);
    waiting.hasTried((await waiting.next()).tenantIds, ['1', '3']);
    expect((await waiting.next()).tenantIds).toEqual(['4', '5']);
  });

  it('is named to each lane that asks, while none of them has entered it', async () => {
    const { waiting } = looks(['a', 'b'], []);
    const [one, two] = [await waiting.next(), await waiting.next()];
    waiting.hasTried(one.tenantIds, ['a']);
    waiting.hasTried(two.tenantIds, ['b']);
    expect((await waiting.next()).tenantIds).toEqual([]);
  });

  it('is looked up once, whichever lanes ask at the same time', async () => {
    const { waiting, count } = looks(names(2), []);
    const both = await Promise.all([waiting.next(), waiting.next()]);
    expect(both.map(({ tenantIds }) => tenantIds)).toEqual([names(2), names(2)]);
    expect(count()).toBe(1);
  });

  it('is nobody once all of them are with other processes', async () => {
    const { waiting, count } = looks(names(3));
    expect(await enter(waiting, names(3))).toBeUndefined();
    expect((await waiting.next()).tenantIds).toEqual([]);
    expect(count()).toBe(1);
  });

  it('is asked again after a look that has failed', async () => {
    let failing = true;
    const waiting = new Waiting(() =>
      failing ? Promise.reject(new Error('cut off')) : Promise.resolve(awaited(['a'])),
    );
    await expect(waiting.next()).rejects.toThrow('cut off');
    failing = false;
    expect((await waiting.next()).tenantIds).toEqual(['a']);
  });
});
