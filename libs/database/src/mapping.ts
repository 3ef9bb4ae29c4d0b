import type { DataSource, EntityTarget } from 'typeorm';

type Row = Record<string, unknown>;

const SHARED_FROM = 20;

interface MappedColumn {
  readonly property: string;
  readonly column: string;
  /** PostgreSQL's type, as a cast of unnest's argument. */
  readonly type: string;
  readonly json: boolean;
}

/**
 * Many rows of a few kinds: what a kind has is sent once for the kind, what all kinds have in common once for all, and a row names its kind. There
 * are two texts, of one kind and of several, whatever the values are, so that each is worth a name.
 */
export interface AlikeRows {
  /** Whole rows but for the `own` properties. */
  readonly kinds: readonly object[];
  /** The properties in which kinds differ. */
  readonly differing: readonly string[];
  /** SQL for each property that a row has of its own, over `from`. */
  readonly own: Readonly<Record<string, string>>;
  /** A statement in front, as `WITH ...`. */
  readonly before?: string;
  /** What gives the rows; it has a row `u` with the number of its kind, from 1 on, as `u.kind`. */
  readonly from: string;
  /** What `own`, `before` and `from` name as `$2` and so on. */
  readonly params: readonly unknown[];
}

/** Many rows as a list for each property, all lists of one length. */
export interface ColumnRows {
  /** What all rows have in common. */
  readonly same: object;
  /** Encoded as the column is: JSON as text. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  /** SQL of what is written in the place of a listed value. */
  readonly through?: Readonly<Record<string, (value: string) => string>>;
  /** SQL for the other properties, over `rows.ordinal`, the row's number from 1 on, and over `from`. */
  readonly computed?: Readonly<Record<string, string>>;
  /** A statement in front, as `WITH ...`, and what of it is read. */
  readonly before?: string;
  readonly from?: readonly string[];
  /** What these name as `$2` and so on. */
  readonly params?: readonly unknown[];
}

/** How one entity stands in SQL, read once from TypeORM's metadata: names, types and ready statement texts. */
export class Mapping<T extends object> {
  readonly table: string;
  readonly select: string;
  private readonly columns: ReadonlyMap<string, MappedColumn>;

  constructor(
    private readonly type: new () => T,
    table: string,
    columns: readonly MappedColumn[],
  ) {
    this.table = `"${table}"`;
    this.columns = new Map(columns.map((column) => [column.property, column]));
    const list = columns.filter(({ property }) => property !== 'tenantId');
    this.select = `SELECT ${list.map(({ column, property }) => `"${column}" AS "${property}"`).join(', ')} FROM ${this.table}`;
  }

  /** A row with the verbs of its class. */
  create(row: Row): T {
    return Object.assign(Object.create(this.type.prototype as object) as T, row);
  }

  /** From `SHARED_FROM` rows on, a value that all rows have in common is sent once: most of an order's forty columns are such. */
  insert(rows: readonly Row[]): { text: string; params: unknown[]; name?: false } {
    const columns = this.present(rows[0]!);
    const names = columns.map(({ column }) => `"${column}"`).join(', ');
    const into = `INSERT INTO ${this.table} (tenant_id, ${names})`;
    if (rows.length === 1) {
      const values = columns.map((_, index) => `$${index + 2}`).join(', ');
      return { text: `${into} VALUES ($1, ${values})`, params: columns.map((column) => encode(column, rows[0]!)) };
    }
    const lists = columns.map((column) => rows.map((row) => encode(column, row)));
    const { selected, own, arrays, params } = listed(columns, lists, 2, rows.length);
    const from = own ? `unnest(${arrays}) AS rows (${own})` : `generate_series(1, ${rows.length})`;
    return {
      text: `${into} SELECT $1::uuid, ${selected.join(', ')} FROM ${from}`,
      params,
      // Which columns are shared differs from chunk to chunk: a name for each such text would fill the connection.
      ...(rows.length >= SHARED_FROM ? { name: false } : {}),
    };
  }

  /** Text and parameters differ from call to call: not worth a name. */
  insertColumns(given: ColumnRows): { text: string; params: unknown[] } {
    const { same, lists, through = {}, computed = {}, before = '', from = [], params = [] } = given;
    const all = [...this.present(same as Row), ...this.present(lists)];
    const count = Object.values(lists)[0]!.length;
    const values = all.map((column) => lists[column.property] ?? [encode(column, same as Row)]);
    const { selected, own, arrays, params: listedParams } = listed(all, values, 2 + params.length, count);
    const written = selected.map((value, index) => through[all[index]!.property]?.(value) ?? value);
    const names = [...this.present(computed), ...all].map(({ column }) => `"${column}"`).join(', ');
    const rows = own
      ? `unnest(${arrays}) WITH ORDINALITY AS rows (${own}, ordinal)`
      : `generate_series(1, ${count}) AS rows (ordinal)`;
    return {
      text: `${before}INSERT INTO ${this.table} (tenant_id, ${names})
        SELECT ${['$1::uuid', ...Object.values(computed), ...written].join(', ')} FROM ${[...from, rows].join(', ')}`,
      params: [...params, ...listedParams],
    };
  }

  insertAlike({ kinds, differing, own, before = '', from, params }: AlikeRows): { text: string; params: unknown[] } {
    const rows = kinds as readonly Row[];
    const values = [...params];
    const given = this.present(rows[0]!).filter(({ property }) => !(property in own));
    const expressions = given.map((column) => {
      const number = `$${values.length + 2}`;
      if (rows.length === 1 || !differing.includes(column.property)) {
        values.push(encode(column, rows[0]!));
        return `(${number}::${column.type})`;
      }
      const list = rows.map((row) => encode(column, row));
      // Where all kinds have the same after all: the server goes through a list of texts from its beginning for each row.
      values.push(list.every((value) => value === list[0]) ? [list[0]] : list);
      const known = `${number}::${column.type}[]`;
      return `(${known})[least(u.kind, cardinality(${known}))]`;
    });
    const columns = [...this.present(own), ...given].map(({ column }) => `"${column}"`).join(', ');
    const list = ['$1::uuid', ...Object.values(own), ...expressions].join(', ');
    return {
      text: `${before}INSERT INTO ${this.table} (tenant_id, ${columns}) SELECT ${list} FROM ${from}`,
      params: values,
    };
  }

  update(id: string, set: Row): { text: string; params: unknown[] } {
    const columns = this.present(set);
    const assignments = columns.map(({ column }, index) => `"${column}" = $${index + 3}`).join(', ');
    return {
      text: `UPDATE ${this.table} SET ${assignments} WHERE tenant_id = $1 AND id = $2`,
      params: [id, ...columns.map((column) => encode(column, set))],
    };
  }

  /** ` AND "a" = $2 AND "b" IS NULL`. An undefined value is refused: a forgotten filter must not select everything. */
  where(where: Row): { condition: string; params: unknown[] } {
    const params: unknown[] = [];
    const condition = this.present(where).map(({ column, property }) => {
      const value = where[property];
      if (value === undefined) throw new Error(`"${property}" of ${this.table} is undefined in a filter`);
      if (value === null) return ` AND "${column}" IS NULL`;
      params.push(value);
      return ` AND "${column}" = $${params.length + 1}`;
    });
    return { condition: condition.join(''), params };
  }

  private present(row: Row): MappedColumn[] {
    return Object.keys(row)
      .filter((property) => property !== 'tenantId')
      .map((property) => {
        const column = this.columns.get(property);
        if (!column) throw new Error(`"${property}" is no column of ${this.table}`);
        return column;
      });
  }
}

/** How rows of these columns are selected, and of what. A list that is one value, or has the same in each of many rows, is a parameter and no list. */
function listed(
  columns: readonly MappedColumn[],
  lists: readonly (readonly unknown[])[],
  first: number,
  count: number,
): { selected: string[]; own: string; arrays: string; params: unknown[] } {
  const shared = lists.map(
    (list) => (list.length === 1 && count > 1) || (count >= SHARED_FROM && list.every((value) => value === list[0])),
  );
  const cast = ({ type, json }: MappedColumn): string => (json ? 'text' : type);
  const selected = columns.map((column, index) => {
    const value = shared[index] ? `$${index + first}::${cast(column)}` : `rows."${column.column}"`;
    return column.json ? `${value}::jsonb` : value;
  });
  const own = columns.map((column, index) => ({ ...column, index })).filter(({ index }) => !shared[index]);
  return {
    selected,
    own: own.map(({ column }) => `"${column}"`).join(', '),
    arrays: own.map((column) => `$${column.index + first}::${cast(column)}[]`).join(', '),
    params: lists.map((list, index) => (shared[index] ? list[0] : listOf(columns[index]!, list))),
  };
}

function encode(column: MappedColumn, row: Row): unknown {
  const value = row[column.property];
  if (value === undefined || value === null) return null;
  return column.json ? JSON.stringify(value) : value;
}

/** Types whose texts have nothing to escape, and are never what somebody wrote. */
const BARE = new Set(['uuid', 'integer', 'bigint', 'numeric', 'boolean', 'timestamptz', 'timestamp with time zone']);
const listOf = ({ type }: MappedColumn, values: readonly unknown[]): unknown =>
  BARE.has(type) ? bareList(values as readonly (string | null)[]) : values;

/**
 * A list as PostgreSQL reads it, of values that have nothing to escape: ids, numbers and instants. Looking for it costs more than all else
 * that is done with them.
 */
export const bareList = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** One mapping per entity, made at its first use. */
export class Mappings {
  private readonly byEntity = new Map<EntityTarget<object>, Mapping<object>>();

  constructor(private readonly dataSource: DataSource) {}

  of<T extends object>(entity: EntityTarget<T>): Mapping<T> {
    const known = this.byEntity.get(entity);
    if (known) return known as unknown as Mapping<T>;
    const metadata = this.dataSource.getMetadata(entity);
    const columns = metadata.columns.map((column) => ({
      property: column.propertyName,
      column: column.databaseName,
      type: `${String(column.type)}${column.isArray ? '[]' : ''}`,
      json: column.type === 'jsonb',
    }));
    const mapping = new Mapping(metadata.target as new () => T, metadata.tableName, columns);
    this.byEntity.set(entity, mapping);
    return mapping;
  }
}
