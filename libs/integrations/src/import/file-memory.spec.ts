import { FileMemory } from './file-memory';

describe('the memory of a file', () => {
  it('loses what an attempt has added and changed, and nothing of what was kept before', () => {
    const memory = new FileMemory();
    const [keys, ids] = [new Set<string>(), new Map<string, number>()];
    memory.add(keys, 'A');
    memory.set(ids, 'A', 1);
    memory.keep();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      memory.add(keys, 'A');
      memory.add(keys, 'B');
      memory.set(ids, 'A', 2);
      memory.set(ids, 'A', 3);
      memory.set(ids, 'B', 4);
      memory.forget();
      expect([[...keys], [...ids]]).toEqual([['A'], [['A', 1]]]);
    }
    memory.forget();
    expect([[...keys], [...ids]]).toEqual([['A'], [['A', 1]]]);
  });
});
