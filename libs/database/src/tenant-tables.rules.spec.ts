import { loadOrder, type Foreign, type TableShape } from './tenant-tables.rules';

const shape = (name: string, ...references: Foreign[]): TableShape => ({
  ...{ name, references, columns: ['tenant_id', 'id'], key: ['tenant_id', 'id'] },
});
const to = (table: string, column = `${table}_id`, nullable = false): Foreign => ({ table, column, nullable });

describe('the order in which tables are filled', () => {
  it('puts each after what it refers to', () => {
    const { tables, late } = loadOrder([shape('a', to('c')), shape('b', to('a')), shape('c')]);
    expect(tables.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
    expect([...late]).toEqual([]);
  });

  it('fills what refers to the own table afterwards', () => {
    expect([...loadOrder([shape('tree', to('tree', 'parent_id', true))]).late]).toEqual([['tree', ['parent_id']]]);
  });

  it('opens a circle where a column may be empty, and says so where none may', () => {
    const { tables, late } = loadOrder([shape('a', to('b', 'b_id', true)), shape('b', to('a'))]);
    expect(tables.map(({ name }) => name)).toEqual(['a', 'b']);
    expect([...late]).toEqual([['a', ['b_id']]]);
    expect(() => loadOrder([shape('a', to('b')), shape('b', to('a'))])).toThrow('a, b');
    expect(() => loadOrder([shape('a', to('a'))])).toThrow('a.a_id');
  });
});
