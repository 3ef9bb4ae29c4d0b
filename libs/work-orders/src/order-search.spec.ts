import fc from 'fast-check';
import { searchTailOf, searchTextOf } from './order-search';

describe('the search text of an order that gets its number in SQL', () => {
  it('is that of any other order', () => {
    const text = fc.option(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(' ', '\u0301', 'ŒIL', 'ﻣﺤﺮك', '\u200f')),
    );
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.string({ unit: 'binary' }), text, text, (number, title, description, note) => {
        const texts = { title, description, note, externalId: null };
        const front = `wo-${String(number).padStart(6, '0')}`;
        expect(front + searchTailOf(texts)).toBe(searchTextOf({ ...texts, number }));
      }),
      { numRuns: 2_000 },
    );
  });
});
