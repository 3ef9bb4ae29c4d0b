import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDecimals, toInstant } from '@siyana/kernel';
import { openCsv } from './csv-reader';
import { importDigest } from './import-digest';
import { bindColumns, readMapping } from './mapping.rules';
import { workOrderRowReader, type ImportRowError, type WorkOrderImportRow } from './work-order-row.rules';

const folder = join(process.cwd(), 'test/data/excavators');
const vocabulary = {
  types: ['predetermined', 'condition_based', 'corrective_deferred', 'improvement', 'modification', 'inspection'],
  statuses: ['closed'],
};

async function readAll(change: object = {}): Promise<{ values: WorkOrderImportRow[]; errors: ImportRowError[] }> {
  const given = JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8')) as object;
  const mapping = readMapping({ ...given, ...change }, vocabulary);
  const file = await openCsv(readFileSync(join(folder, 'work-orders.csv')));
  const reader = workOrderRowReader(mapping, bindColumns(mapping, file.headers), {
    timeZone: 'Australia/Perth',
    vocabulary,
  });
  const values: WorkOrderImportRow[] = [];
  const errors: ImportRowError[] = [];
  for await (const row of file.rows) {
    const result = reader(row);
    if (result.value) values.push(result.value);
    else errors.push(...result.errors);
  }
  return { values, errors };
}

function count(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe('the excavators', () => {
  it('are 2,160 orders of three machines that cost 7618967.71, each with its own id and digest', async () => {
    const { values, errors } = await readAll();
    expect(errors).toEqual([]);
    expect(values).toHaveLength(2160);
    expect(addDecimals(...values.map((value) => value.otherCost!))).toBe('7618967.71');
    expect(values.filter((value) => value.otherCost!.startsWith('-'))).toHaveLength(4);
    expect(values.filter((value) => value.otherCost === '0')).toHaveLength(437);
    expect(count(values.map((value) => value.assetCode))).toEqual({ A: 151, B: 1017, C: 992 });
    expect(count(values.map((value) => value.type))).toEqual({
      corrective_deferred: 2021,
      predetermined: 115,
      modification: 10,
      condition_based: 6,
      improvement: 6,
      inspection: 2,
    });
    expect(new Set(values.map((value) => value.externalId)).size).toBe(2160);
    expect(new Set(values.map(importDigest)).size).toBe(2160);
  });

  it('begin with a bucket that would not open, on a date without time', async () => {
    const [first] = (await readAll()).values;
    const midnight = toInstant('2004-07-01T00:00', 'Australia/Perth').toISOString();
    expect(first).toEqual({
      externalId: '0',
      title: "BUCKET WON'T OPEN",
      type: 'corrective_deferred',
      status: 'closed',
      assetCode: 'A',
      reportedAt: midnight,
      startedAt: null,
      completedAt: midnight,
      dateOnly: ['reportedAt', 'completedAt'],
      otherCost: '183.05',
      failureMode: null,
      note: null,
    });
    expect(midnight).toBe('2004-06-30T16:00:00.000Z');
  });

  it('are refused where the mapping forgot their type, each named by row and column', async () => {
    const { values, errors } = await readAll({ values: { type: { PM02: 'predetermined' } } });
    expect(values).toHaveLength(115);
    expect(errors).toHaveLength(2045);
    expect(errors[0]).toEqual({
      row: 2,
      column: 'PMType',
      code: 'value_unmapped',
      params: { found: 'PM01', allowed: vocabulary.types },
    });
  });
});
