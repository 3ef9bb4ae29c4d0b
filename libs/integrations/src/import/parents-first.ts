/** A row that may stand below another one of its file. */
export interface Branch {
  /** What others may call it by: its code, its name. */
  readonly names: readonly string[];
  /** What it calls the row above it; null for none. */
  readonly parent: string | null;
}

/**
 * Gives each row after the row that it stands below, whatever the file's order. Rows that wait are held in memory; those whose parent the file does
 * not have come at the end, in the file's order: the database may know it. What stands in a circle comes last.
 */
export async function* parentsFirst<T>(rows: AsyncIterable<T>, branchOf: (row: T) => Branch): AsyncGenerator<T> {
  const given = new Set<string>();
  const waiting = new Map<string, T[]>();

  function* release(first: T): Generator<T> {
    const ready = [first];
    for (let row = ready.pop(); row !== undefined; row = ready.pop()) {
      yield row;
      for (const name of branchOf(row).names) {
        given.add(name);
        ready.push(...(waiting.get(name) ?? []).reverse());
        waiting.delete(name);
      }
    }
  }

  for await (const row of rows) {
    const { parent } = branchOf(row);
    if (parent === null || given.has(parent)) {
      yield* release(row);
    } else {
      const siblings = waiting.get(parent);
      if (siblings) siblings.push(row);
      else waiting.set(parent, [row]);
    }
  }
  const inFile = new Set([...waiting.values()].flat().flatMap((row) => branchOf(row).names));
  for (const [parent, children] of [...waiting]) {
    if (inFile.has(parent) || !waiting.delete(parent)) continue;
    for (const child of children) yield* release(child);
  }
  for (const children of [...waiting.values()]) yield* children;
}
