import { approvalLimit, assertMove, mayReceive, mostReceivable, totalsOf, withinLimit } from './purchase-order.rules';

describe('the sums of a purchase order', () => {
  it('round each line once and VAT once for each rate, half to even', () => {
    const line = { quantity: '3', unitPrice: '0.335', vatRate: '20' };
    // 1.005 is rounded to the even 1.00; twice that bears 0.40 of VAT.
    expect(totalsOf([line, line], 2)).toEqual({
      ...{ net: '2.00', vat: '0.40', gross: '2.40' },
      shares: [{ rate: '20.00', base: '2.00', amount: '0.40' }],
    });
  });

  it('keep rates apart, the highest first, and take 20 and 20.00 for one', () => {
    const { shares, gross } = totalsOf(
      [
        { quantity: '1', unitPrice: '100', vatRate: '10' },
        { quantity: '1', unitPrice: '100', vatRate: '20.00' },
        { quantity: '1', unitPrice: '100', vatRate: '20' },
        { quantity: '1', unitPrice: '100', vatRate: '0' },
      ],
      2,
    );
    expect(shares.map(({ rate, amount }) => [rate, amount])).toEqual([
      ['20.00', '40.00'],
      ['10.00', '10.00'],
      ['0.00', '0.00'],
    ]);
    expect(gross).toBe('450.00');
  });

  it('have no decimals where the currency has none', () => {
    expect(totalsOf([{ quantity: '1', unitPrice: '2.5', vatRate: '20' }], 0)).toMatchObject({ net: '2', gross: '2' });
  });
});

describe('a delivery', () => {
  it.each([
    ['10', '0', '10', '0', true],
    ['10', '0', '10.000001', '0', false],
    ['10', '6', '4.5', '5', true],
    ['10', '6', '4.500001', '5', false],
    ['3', '0', '3.1', '3.33', false],
  ])('of %s ordered with %s there takes %s at %s %%: %s', (ordered, received, quantity, tolerance, may) => {
    expect(mayReceive({ ordered, received }, quantity, tolerance)).toBe(may);
  });

  it('says what may still come', () => {
    expect(mostReceivable('10', '6', '5')).toBe('4.500000');
    expect(mostReceivable('10', '12', '5')).toBe('0');
  });
});

describe('the limit of approval', () => {
  it('binds managers and keys where one is set, storekeepers to nothing until one is, and admins never', () => {
    expect(approvalLimit('admin', { manager: '1' })).toBeNull();
    expect(approvalLimit('manager', {})).toBeNull();
    expect(approvalLimit('storekeeper', {})).toBe('0');
    expect(approvalLimit('storekeeper', { storekeeper: null })).toBeNull();
    expect(approvalLimit(null, { manager: '50' })).toBe('50');
    expect(withinLimit('50.00', '50')).toBe(true);
    expect(withinLimit('50.01', '50')).toBe(false);
  });
});

describe('the table of moves', () => {
  it('lets nothing out of the end', () => {
    expect(() => assertMove('closed', 'requested')).toThrow('invalid_transition');
    expect(() => assertMove('received', 'cancelled')).toThrow('invalid_transition');
  });
});
