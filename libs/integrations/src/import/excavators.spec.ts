import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDecimals, toInstant } from '@siyana/kernel';
import { MAINTENANCE_TYPES } from '@siyana/work-orders';
import { openCsv } from './csv-reader';
import { importDigest } from './import-digest';
import { bindColumns, readMapping } from './mapping.rules';
import { WORK_ORDER_FIELDS } from '../types/work-order-fields';
import { rowReader, type ImportRow, type ImportRowError } from './row.rules';

const folder = join(process.cwd(), 'test/data/excavators');
const target = { fields: WORK_ORDER_FIELDS, key: 'externalId', creates: ['assets'] };

async function readAll(change: object = {}): Promise<{ values: ImportRow[]; errors: ImportRowError[] }> {
  const given = JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8')) as object;
  const mapping = readMapping({ ...given, ...change }, target);
  const file = await openCsv(readFileSync(join(folder, 'work-orders.csv')));
  const columns = bindColumns(mapping, file.headers, WORK_ORDER_FIELDS);
  const reader = rowReader(WORK_ORDER_FIELDS, mapping, columns, { timeZone: 'Australia/Perth' });
  const values: ImportRow[] = [];
  const errors: ImportRowError[] = [];
  for await (const row of file.rows) {
    const result = reader(row);
    if (result.value) values.push(result.value);
    else errors.push(...result.errors);
  }
  return { values, errors };
}

function count(values: readonly (string | null | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe('the excavators', () => {
  it('are 2,160 orders of three machines that cost 7618967.71, each with its own id and digest', async () => {
    const { values, errors } = await readAll();
    expect(errors).toEqual([]);
    expect(values).toHaveLength(2160);
    expect(addDecimals(...values.map((value) => value.values['otherCost']!))).toBe('7618967.71');
    expect(values.filter((value) => value.values['otherCost']!.startsWith('-'))).toHaveLength(4);
    expect(values.filter((value) => value.values['otherCost'] === '0')).toHaveLength(437);
    expect(count(values.map((value) => value.values['assetCode']))).toEqual({ A: 151, B: 1017, C: 992 });
    expect(count(values.map((value) => value.values['type']))).toEqual({
      corrective_deferred: 2021,
      predetermined: 115,
      modification: 10,
      condition_based: 6,
      improvement: 6,
      inspection: 2,
    });
    expect(new Set(values.map((value) => value.values['externalId'])).size).toBe(2160);
    expect(new Set(values.map(importDigest)).size).toBe(2160);
  });

  it('begin with a bucket that would not open, on a date without time', async () => {
    const [first] = (await readAll()).values;
    const midnight = toInstant('2004-07-01T00:00', 'Australia/Perth').toISOString();
    expect(first).toEqual({
      values: {
        externalId: '0',
        title: "BUCKET WON'T OPEN",
        type: 'corrective_deferred',
        status: 'closed',
        assetCode: 'A',
        assetName: null,
        reportedAt: midnight,
        startedAt: null,
        completedAt: midnight,
        otherCost: '183.05',
        failureMode: null,
        note: null,
        description: null,
        priority: null,
        dueAt: null,
        estimatedMinutes: null,
      },
      dateOnly: ['reportedAt', 'completedAt'],
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
      params: { found: 'PM01', allowed: MAINTENANCE_TYPES },
    });
  });
});
