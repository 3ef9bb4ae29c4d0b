/** A column that refers to a row of this workspace in another table, or in the same. */
export interface Foreign {
  readonly column: string;
  readonly table: string;
  readonly nullable: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly references: readonly Foreign[];
}

export interface LoadOrder {
  /** Tables after those that they refer to. */
  readonly tables: readonly TableShape[];
  /** Columns that refer to what comes later, or to their own table: filled when everything is there. */
  readonly late: ReadonlyMap<string, readonly string[]>;
}

/**
 * The order in which rows can be put in, and, backwards, taken out. A circle of tables is opened at a column that may be empty; throws where there
 * is none.
 */
export function loadOrder(shapes: readonly TableShape[]): LoadOrder {
  const names = new Set(shapes.map(({ name }) => name));
  const tables: TableShape[] = [];
  const done = new Set<string>();
  const waitsFor = (table: TableShape, must: boolean): boolean =>
    table.references.some(
      ({ table: to, nullable }) => to !== table.name && names.has(to) && !done.has(to) && (!nullable || !must),
    );
  let rest = [...shapes].sort((a, b) => (a.name < b.name ? -1 : 1));
  while (rest.length > 0) {
    const free = rest.filter((table) => !waitsFor(table, false));
    const next = free.length > 0 ? free : rest.filter((table) => !waitsFor(table, true)).slice(0, 1);
    if (next.length === 0)
      throw new Error(`these tables refer to each other in a circle: ${rest.map(({ name }) => name).join(', ')}`);
    for (const table of next) {
      tables.push(table);
      done.add(table.name);
    }
    rest = rest.filter(({ name }) => !done.has(name));
  }
  const place = new Map(tables.map(({ name }, index) => [name, index]));
  const late = new Map<string, readonly string[]>();
  for (const { name, references } of tables) {
    const columns = references
      .filter(({ table }) => names.has(table) && place.get(table)! >= place.get(name)!)
      .map(({ column, nullable }) => {
        if (!nullable) throw new Error(`${name}.${column} refers to its own table and may not be empty`);
        return column;
      });
    if (columns.length > 0) late.set(name, columns);
  }
  return { tables, late };
}
