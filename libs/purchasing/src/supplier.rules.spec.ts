import { iceWarnings } from './supplier.rules';

describe('an ICE', () => {
  it('is warned about when it is no multiple of 97, and otherwise not', () => {
    for (const ice of ['001561191000066', '002136093000040', null]) expect(iceWarnings(ice)).toEqual([]);
    for (const ice of ['001561191000065', '100561191000066']) expect(iceWarnings(ice)).toEqual(['ice_check_digits']);
  });
});
