import fc from 'fast-check';
import { parentsFirst } from './parents-first';

interface Row {
  readonly name: string;
  readonly parent: string | null;
}
async function* given(rows: readonly Row[]): AsyncGenerator<Row> {
  await Promise.resolve();
  yield* rows;
}
async function ordered(rows: readonly Row[]): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of parentsFirst(given(rows), ({ name, parent }) => ({ names: [name], parent }))) all.push(row);
  return all;
}
const names = async (...rows: Row[]): Promise<string[]> => (await ordered(rows)).map(({ name }) => name);

describe('rows of a tree', () => {
  it('come after the row that they stand below, whatever the file says first', async () => {
    expect(
      await names(
        { name: 'c', parent: 'b' },
        { name: 'b', parent: 'a' },
        { name: 'd', parent: 'b' },
        { name: 'a', parent: null },
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('come all and once, those without a parent in the file and those in a circle included', async () => {
    expect(
      await names(
        { name: 'x', parent: 'elsewhere' },
        { name: 'p', parent: 'q' },
        { name: 'q', parent: 'p' },
        { name: 'y', parent: 'x' },
      ),
    ).toEqual(['x', 'y', 'p', 'q']);
    expect(await names({ name: 'self', parent: 'self' })).toEqual(['self']);
  });

  it('hold for any forest in any order', async () => {
    const forest = fc
      .array(fc.nat(), { minLength: 1, maxLength: 60 })
      .map((picks) =>
        picks.map((pick, index): Row => ({
          name: `${index}`,
          parent: pick % 4 === 0 || index === 0 ? null : `${pick % index}`,
        })),
      )
      .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));
    await fc.assert(
      fc.asyncProperty(forest, async (rows) => {
        const result = await ordered(rows);
        expect(result.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
        const place = new Map(result.map(({ name }, index) => [name, index]));
        for (const { name, parent } of rows)
          if (parent !== null) expect(place.get(parent)!).toBeLessThan(place.get(name)!);
      }),
    );
  });

  it('take time that grows with their number, not with its square', async () => {
    const chain = Array.from({ length: 50_000 }, (_, index): Row => ({
      name: `${index}`,
      parent: index === 49_999 ? null : `${index + 1}`,
    }));
    expect(await ordered(chain)).toHaveLength(50_000);
  });
});
