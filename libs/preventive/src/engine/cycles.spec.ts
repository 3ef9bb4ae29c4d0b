import { proceduresFor } from './cycles';

describe('rule 8: nested cycles', () => {
  const cycles = [
    { every: 4, procedureId: '1000 h' },
    { every: 1, procedureId: '250 h' },
    { every: 2, procedureId: '500 h' },
  ];

  it('a coincidence is one order with the union of the procedures, small before large', () => {
    expect([1, 2, 3, 4, 8].map((number) => proceduresFor([number], cycles, 'union'))).toEqual([
      ['250 h'],
      ['250 h', '500 h'],
      ['250 h'],
      ['250 h', '500 h', '1000 h'],
      ['250 h', '500 h', '1000 h'],
    ]);
  });

  it('or the largest only', () => {
    expect([1, 2, 3, 4].map((number) => proceduresFor([number], cycles, 'largest'))).toEqual([
      ['250 h'],
      ['500 h'],
      ['250 h'],
      ['1000 h'],
    ]);
  });

  it('a jump over several steps leaves none of their procedures out', () => {
    expect(proceduresFor([3, 4, 5], cycles, 'union')).toEqual(['250 h', '500 h', '1000 h']);
    expect(proceduresFor([3, 4, 5], cycles, 'largest')).toEqual(['1000 h']);
  });

  it('none falls due: the template stands alone', () => {
    expect(proceduresFor([3], [{ every: 2, procedureId: 'x' }], 'union')).toEqual([]);
    expect(proceduresFor([3], [], 'largest')).toEqual([]);
  });
});
