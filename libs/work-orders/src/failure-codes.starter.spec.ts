import { FAILURE_CODE_STARTER_SET } from './failure-codes.starter';

describe('the starter set of failure codes', () => {
  it('names each code once in its list', () => {
    const keys = FAILURE_CODE_STARTER_SET.map(({ list, code }) => `${list} ${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has UNK as a mode, and all three lists', () => {
    expect(FAILURE_CODE_STARTER_SET).toContainEqual(expect.objectContaining({ list: 'mode', code: 'UNK' }));
    expect(new Set(FAILURE_CODE_STARTER_SET.map(({ list }) => list))).toEqual(new Set(['mode', 'mechanism', 'cause']));
  });

  it('speaks all three languages', () => {
    for (const { names } of FAILURE_CODE_STARTER_SET) {
      expect(names.ar).toMatch(/\p{Script=Arabic}/u);
      expect(names.fr).not.toBe('');
      expect(names.en).not.toBe('');
    }
  });
});
