import { demoOrders } from './history';
import { SPARES } from './shelf-parts';
import { PARTS, STORES } from './spares';
import { shelfHistory, type DemoShelf, type ShelfHistory } from './stock-history';

const NOW = new Date('2026-11-23T10:00:00.000Z');

describe("the demo's stores", () => {
  it('hold some sixty different parts at two sites', () => {
    const skus = [...SPARES, ...PARTS].map(({ sku }) => sku);
    expect(new Set(skus).size).toBe(skus.length);
    expect(SPARES.length).toBeGreaterThanOrEqual(55);
    expect(STORES.map(({ location }) => location)).toEqual(['CAS', 'BER']);
    const used = new Set(demoOrders(NOW).map(({ asset }) => asset.category));
    for (const { category } of SPARES) expect(used).toContain(category);
  });

  it('play a year that never goes below nothing and whose lines add up to what is left', () => {
    for (const [index, spare] of SPARES.entries()) {
      const shelf: DemoShelf = {
        storeId: 's',
        partId: 'p',
        spare,
        firstQuantity: spare.first[index % 2]!,
        site: 'CAS',
      };
      const uses = Array.from({ length: 30 }, (_, day) => ({
        ...{ workOrderId: `${day}`, shelf, quantity: 1 + (day % 3) },
        at: new Date(NOW.getTime() - (330 - day * 11) * 86_400_000).toISOString(),
      }));
      const { movements, left } = shelfHistory(shelf, uses, '2025-11-22T10:00:00.000Z', NOW.toISOString());
      const [quantity, value] = sums(movements);
      expect({ quantity: Number(left.quantity), value: Number(left.value).toFixed(4) }).toEqual({ quantity, value });
      expect(movements.map(({ occurredAt }) => occurredAt)).toEqual(
        movements.map(({ occurredAt }) => occurredAt).sort(),
      );
    }
  });
});

function sums(movements: ShelfHistory['movements']): [quantity: number, value: string] {
  let [quantity, value] = [0, 0];
  for (const line of movements) {
    quantity += Number(line.quantity);
    value += Number(line.value);
    expect(quantity).toBeGreaterThanOrEqual(0);
  }
  return [quantity, Math.abs(value).toFixed(4)];
}
