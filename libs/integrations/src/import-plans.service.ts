import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { badRequest, forbidden, refuseField, unprocessable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import {
  bindColumns,
  detect,
  encodingOf,
  mappingOfHeaders,
  openSource,
  readChunks,
  readMapping,
  type BoundColumns,
  type Chunk,
  type ImportField,
  type ImportMapping,
  type RowSource,
} from './import';
import type { FoundFormat, ImportRun } from './import-run.entity';
import { ImportTypes, type ImportType } from './import-type';
import { fitted, IMPORT_PRESETS, type ImportPreset } from './presets';

/** A file whose mapping fits. */
export interface ImportPlan {
  readonly type: ImportType;
  readonly fields: readonly ImportField[];
  /** As it was given. */
  readonly mapping: ImportMapping;
  /** With what the file itself has said. */
  readonly applied: ImportMapping;
  readonly columns: BoundColumns;
  readonly detected: FoundFormat;
  readonly headers: readonly string[];
  readonly encoding: RowSource['encoding'];
  /** The same plan cuts the same file into the same chunks. */
  readonly digest: string;
}

/** How a file is read: found when it comes, and found again by whoever goes on with it. */
@Injectable()
export class ImportPlansService {
  constructor(private readonly types: ImportTypes) {}

  /** 400 for a type that there is not, 403 without its own permission. */
  typeOf(name: string): ImportType {
    const type = this.types.get(name);
    if (!type) {
      const params = { allowed: this.types.names };
      throw badRequest('malformed_query', {}, [{ pointer: '#query/type', code: 'not_one_of', params }]);
    }
    if (!currentScope().permissions.has(type.permission)) throw forbidden('forbidden', { permission: type.permission });
    return type;
  }

  /**
   * 422 for a mapping that does not fit the file. `given` is JSON text or the value itself; without it the preset speaks, or headers that equal our
   * fields are taken.
   */
  async make(typeName: string, path: string, given: unknown, presetName?: string): Promise<ImportPlan> {
    const type = this.typeOf(typeName);
    const preset = presetName === undefined ? undefined : presetOf(presetName, typeName);
    const fields = await type.fields();
    const target = { fields, key: type.key, creates: type.creates };
    const said = given === undefined ? undefined : readMapping(parseMapping(given), target);
    const headerRow = said ? said.headerRow : preset?.mapping.headerRow;
    const source = await openSource(path, said?.encoding ? encodingOf(said.encoding) : null, headerRow);
    await source.close();
    const { format, encoding, delimiter, headers } = source;
    const found = preset ? fitted(preset.mapping, headers) : mappingOfHeaders(headers, fields);
    const mapping = said ?? readMapping(found, target);
    const columns = bindColumns(mapping, headers, fields);
    const detected = {
      ...{ format, encoding, delimiter },
      ...(await detect(() => openSource(path, encoding, headerRow), fields, mapping, columns)),
    };
    return planOf({ type, fields, mapping, columns, detected, headers });
  }

  /** The plan of an import that was begun, as its row has it. */
  async again(run: ImportRun): Promise<ImportPlan> {
    const type = this.typeOf(run.type);
    const fields = await type.fields();
    const mapping = readMapping(run.mapping, { fields, key: type.key, creates: type.creates });
    const columns = bindColumns(mapping, run.headers, fields);
    return planOf({ type, fields, mapping, columns, detected: run.detected as FoundFormat, headers: run.headers });
  }
}

/** The file's chunks from its beginning; it is open for as long as they are read. */
export async function* chunksOf(
  path: string,
  { type, fields, applied, columns, encoding }: ImportPlan,
): AsyncGenerator<Chunk> {
  const source = await openSource(path, encoding, applied.headerRow);
  try {
    yield* readChunks(source.rows, {
      ...{ fields, mapping: applied, columns, key: type.key, timeZone: currentScope().settings.timeZone },
      branch: type.branch && ((row) => type.branch!(row)),
      group: type.group && ((row) => type.group!(row)),
    });
  } finally {
    await source.close();
  }
}

/** Rows of a file, blank ones and the header not counted; null where it stops being one. */
export async function countRows(path: string, { encoding, applied }: ImportPlan): Promise<number | null> {
  const source = await openSource(path, encoding, applied.headerRow);
  let rows = 0;
  try {
    while (!(await source.rows.next()).done) rows += 1;
    return rows;
  } catch {
    // It will be said where that row is met.
    return null;
  } finally {
    await source.close();
  }
}

function planOf(found: Omit<ImportPlan, 'applied' | 'encoding' | 'digest'>): ImportPlan {
  const { mapping, detected, fields, columns } = found;
  const { dateFormat, decimalSeparator } = detected;
  const applied = { ...mapping, dateFormat, decimalSeparator: decimalSeparator as ImportMapping['decimalSeparator'] };
  const { timeZone } = currentScope().settings;
  const digest = createHash('sha256')
    .update(JSON.stringify([fields, applied, [...columns], timeZone]))
    .digest('hex');
  return { ...found, applied, encoding: detected.encoding as ImportPlan['encoding'], digest };
}

function presetOf(name: string, type: string): ImportPreset {
  const ofType = IMPORT_PRESETS.filter((each) => each.type === type);
  const preset = ofType.find((each) => each.name === name);
  if (!preset) throw refuseField('/preset', 'not_one_of', { allowed: ofType.map((each) => each.name) });
  return preset;
}

function parseMapping(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    throw unprocessable([{ pointer: '/mapping', code: 'not_an_object' }]);
  }
}
