import fc from 'fast-check';
import { inPacks, missing } from './reorder.rules';

const levels = { available: '0', onOrder: '0', expectedDemand: '0', reorderPoint: '10', maximum: '50' };

describe('what is missing', () => {
  it('is due at the reorder point and not above it', () => {
    expect(missing({ ...levels, available: '10' })).toBe('40');
    expect(missing({ ...levels, available: '10.000001' })).toBeUndefined();
    expect(missing({ ...levels, available: '4', onOrder: '6' })).toBe('40');
    expect(missing({ ...levels, available: '4', onOrder: '7' })).toBeUndefined();
  });

  it('counts what planned work is going to take', () => {
    expect(missing({ ...levels, available: '30', expectedDemand: '20' })).toBe('40');
  });

  it('fills up to the reorder point where there is no maximum, and orders the least where nothing is missing', () => {
    expect(missing({ ...levels, available: '4', maximum: null })).toBe('6');
    expect(missing({ ...levels, available: '10', maximum: null })).toBe('0');
    expect(missing({ ...levels, available: '10', maximum: '10' })).toBeUndefined();
  });
});

describe('whole packs', () => {
  it('cover what is missing, and one pack less would not', () => {
    const decimal = fc.integer({ min: 1, max: 1e7 }).map((value) => (value / 1000).toString());
    fc.assert(
      fc.property(decimal, decimal, decimal, (lacking, factor, pack) => {
        const quantity = Number(inPacks(lacking, { factor, pack, minimumQuantity: null }));
        const packs = quantity / Number(pack);
        expect(Math.abs(packs - Math.round(packs))).toBeLessThan(1e-6);
        expect(quantity * Number(factor)).toBeGreaterThanOrEqual(Number(lacking) * (1 - 1e-9));
        if (Math.round(packs) > 1)
          expect((quantity - Number(pack)) * Number(factor)).toBeLessThan(Number(lacking) * (1 + 1e-9));
      }),
    );
  });

  it('are at least one, and at least the supplier’s minimum', () => {
    expect(inPacks('0', { factor: '1', pack: '6', minimumQuantity: null })).toBe('6');
    expect(inPacks('7', { factor: '1', pack: '6', minimumQuantity: '20' })).toBe('24');
    expect(inPacks('50', { factor: '4', pack: '3', minimumQuantity: null })).toBe('15');
  });
});
