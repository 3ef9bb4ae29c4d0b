import { Waiting } from './waiting';

/** The names of the looks, one after the other; the last of them goes on for ever. */
function looks(...answers: readonly (readonly string[])[]): { waiting: Waiting; count: () => number } {
  let count = 0;
  const look = (): Promise<readonly string[]> => Promise.resolve(answers[Math.min(count++, answers.length - 1)]!);
  return { waiting: new Waiting(look), count: () => count };
}
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);

async function enter(waiting: Waiting): Promise<string | undefined> {
  const name = await waiting.next();
  if (name !== undefined) waiting.hasEntered();
  return name;
}

describe('whom the lanes enter next', () => {
  it('is each one of those that wait, and then nobody', async () => {
    const { waiting, count } = looks(['a', 'b', 'c'], []);
    expect([await enter(waiting), await enter(waiting), await enter(waiting)].sort()).toEqual(['a', 'b', 'c']);
    expect(await enter(waiting)).toBeUndefined();
    expect(await enter(waiting)).toBeUndefined();
    expect(count()).toBe(2);
  });

  it('is looked up again after eight of them', async () => {
    const { waiting, count } = looks(names(100));
    for (let entered = 0; entered < 8; entered += 1) await enter(waiting);
    expect(count()).toBe(1);
    await enter(waiting);
    expect(count()).toBe(2);
  });

  it('is looked up once, whichever lanes ask at the same time', async () => {
    const { waiting, count } = looks(names(2), []);
    expect((await Promise.all([waiting.next(), waiting.next()])).sort()).toEqual(['0', '1']);
    expect(count()).toBe(1);
  });

  it('is nobody once all of them are with other processes', async () => {
    const { waiting, count } = looks(names(3));
    for (let tried = 0; tried < 3; tried += 1) expect(await waiting.next()).toBeDefined();
    expect(await waiting.next()).toBeUndefined();
    expect(count()).toBe(1);
  });

  it('is asked again after a look that has failed', async () => {
    let failing = true;
    const waiting = new Waiting(() => (failing ? Promise.reject(new Error('cut off')) : Promise.resolve(['a'])));
    await expect(waiting.next()).rejects.toThrow('cut off');
    failing = false;
    expect(await waiting.next()).toBe('a');
  });
});
