import { readChunks, type Chunk, type ChunkPlan } from './chunk-reader';
import type { CsvRow } from './csv-reader';
import { bindColumns, readMapping } from './mapping.rules';

const FIELDS = [{ name: 'code', kind: 'text', maximum: 20, needed: 'always' }] as const;
const HEADERS = ['code'];

function planOf(): ChunkPlan {
  const mapping = readMapping({ columns: { code: 'code' } }, { fields: FIELDS, key: 'code', creates: [] });
  const columns = bindColumns(mapping, HEADERS, FIELDS);
  return { fields: FIELDS, mapping, columns, key: 'code', timeZone: 'UTC' };
}

async function* rows(count: number): AsyncGenerator<CsvRow> {
  for (let row = 2; row < count + 2; row += 1) yield { row, line: row, cells: [`C${row}`], problem: null };
}

describe('the reader of chunks', () => {
  it('gives a thousand rows at a time, and the rest', async () => {
    const chunks: Chunk[] = [];
    for await (const chunk of readChunks(rows(2_500), planOf())) chunks.push(chunk);
    expect(chunks.map(({ rows: { length } }) => length)).toEqual([1_000, 1_000, 500]);
    expect(chunks.map(({ read }) => read).reduce((sum, each) => sum + each)).toBe(2_500);
  });

  it('lets others have their turn while it reads', async () => {
    let turns = 0;
    let reading = true;
    const turn = (): void => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    setImmediate(turn);
    let read = 0;
    for await (const chunk of readChunks(rows(5_000), planOf())) read += chunk.read;
    reading = false;
    expect(read).toBe(5_000);
    expect(turns).toBeGreaterThanOrEqual(100);
  });
});
