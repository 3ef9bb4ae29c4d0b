/**
 * What the chunks of one file leave for those behind them: keys that came, ids that were made. A chunk whose transaction was rolled back takes with it
 * what it has added, so that the next attempt finds what the chunks before it have left.
 */
export class FileMemory {
  private undo: (() => void)[] = [];

  set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const [had, before] = [map.has(key), map.get(key)];
    this.undo.push(() => {
      if (had) map.set(key, before!);
      else map.delete(key);
    });
    map.set(key, value);
  }

  add<K>(set: Set<K>, key: K): void {
    if (set.has(key)) return;
    this.undo.push(() => void set.delete(key));
    set.add(key);
  }

  /** The last chunk was committed. */
  keep(): void {
    this.undo = [];
  }

  /** The last attempt was rolled back, or there was none. */
  forget(): void {
    for (const step of this.undo.reverse()) step();
    this.undo = [];
  }
}
