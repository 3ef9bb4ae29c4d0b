import fc from 'fast-check';
import { World, type Event } from './support/offline/world';

const RUNS = process.env['SIYANA_PROVE'] === '1' ? 10_000 : 1_000;

const device = fc.integer({ min: 0, max: 2 });
const subject = fc.integer({ min: 0, max: 1 });
const field = fc.integer({ min: 0, max: 2 });
const fault = fc.constantFrom(
  ...(['none', 'none', 'lost request', 'lost answer', 'half an answer', 'put off', 'crash before keeping'] as const),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('answer' as const, 'change' as const), device, subject, field }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('labour' as const, 'comment' as const, 'pull' as const),
      device,
      subject,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('create' as const), device }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      device,
      faults: fc.array(fault, { maxLength: 4 }),
      crashAfter: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('late delivery' as const), which: fc.nat({ max: 50 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide' as const), device, mine: fc.boolean() }) },
);

async function faultsOf(events: readonly Event[]): Promise<string[]> {
  const world = new World();
  await world.open();
  for (const each of events) await world.play(each);
  await world.comeToRest();
  return world.faults();
}

describe('three devices on a bad line', () => {
  it(`lose nothing, double nothing, overwrite nothing unseen, and agree in the end (${RUNS} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 40, size: 'max' }), async (events) => {
        expect(await faultsOf(events)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it('show a conflict of two values to the person, and to nobody when the values are of different fields', async () => {
    const change = (who: number, which: number): Event => ({ kind: 'change', device: who, subject: 0, field: which });
    const sync = (who: number): Event => ({ kind: 'sync', device: who, faults: [], crashAfter: undefined });
    const world = new World();
    await world.open();
    for (const each of [change(0, 0), change(1, 1), change(2, 0), sync(0), sync(1), sync(2)]) await world.play(each);
    expect(world.devices.map(({ forPerson }) => forPerson.map(({ state }) => state))).toEqual([[], [], ['conflict']]);
    expect(world.devices[2]!.forPerson[0]!.conflicts).toMatchObject([{ field: 'title', base: 'first' }]);
    expect(world.server.copy('a')!.fields).toMatchObject({
      title: world.server.writes[0]!.after,
      dueAt: expect.stringMatching(/^v/),
    });
  });
});
