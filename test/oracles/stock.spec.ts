import { halfEven, judge, units, type LedgerLine } from './stock';

const line = (
  seq: number,
  kind: string,
  quantity: string,
  value: string,
  more: Partial<LedgerLine> = {},
): LedgerLine => ({
  ...{ id: `${seq}`, kind, storeId: 's', partId: 'p', seq, quantity, value, documentQuantity: null, unitCost: null },
  ...{ priceVariance: null, workOrderId: null, sourceId: null, reversesId: null },
  ...more,
});
const receipt = line(1, 'receipt', '3', '10', { documentQuantity: '3', unitCost: '3.333333' });

describe('the oracle of the stock ledger', () => {
  it('rounds an exact half to the even neighbour', () => {
    expect([halfEven(5n, 10n), halfEven(15n, 10n), halfEven(25n, 10n), halfEven(26n, 10n)]).toEqual([0n, 2n, 2n, 3n]);
    expect([units('-1.5', 4), units('0.0001', 4)]).toEqual([-15_000n, 1n]);
    expect(() => units('0.00001', 4)).toThrow();
  });

  it('finds nothing in a ledger that is right', () => {
    const ledger = [receipt, line(2, 'issue', '-1', '-3.3333'), line(3, 'issue', '-2', '-6.6667')];
    expect(judge(ledger)).toMatchObject({ breaches: [] });
  });

  it.each([
    ['a wrong rounding', [receipt, line(2, 'issue', '-1', '-3.3334')]],
    ['a rest that is left of nothing', [receipt, line(2, 'issue', '-3', '-9.9999')]],
    ['a gap', [receipt, line(3, 'issue', '-1', '-3.3333')]],
    ['more than is there', [receipt, line(2, 'adjust', '-4', '-10')]],
    [
      'a return at another cost',
      [receipt, line(2, 'issue', '-1', '-3.3333'), line(3, 'return', '1', '3.3334', { sourceId: '2' })],
    ],
  ])('finds %s', (_name, ledger) => {
    let breaches: readonly string[] = ['thrown'];
    try {
      ({ breaches } = judge(ledger));
    } catch {
      // A ledger that cannot be played at all is found, too.
    }
    expect(breaches).not.toEqual([]);
  });
});
