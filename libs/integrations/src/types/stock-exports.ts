import { withinSites } from '@siyana/assets';
import type { CellValue, ExportQuery, ExportType } from '../export-type';
import { amount, equals, fixed } from './export-sql';
import { OPENING_STOCK_FIELDS } from './opening-stock.import';
import { PART_FIELDS } from './parts.import';
import { SUPPLIER_FIELDS } from './suppliers.import';

const PART_FILTERS = { abcClass: 'p.abc_class', criticality: 'p.criticality' };
const QUANTITIES = ['purchaseFactor', 'minimum', 'reorderPoint', 'maximum'] as const;

/** Archived ones stay behind; what a kit is made of does as well. */
const parts: ExportType = {
  name: 'parts',
  permission: 'parts:read',
  filters: Object.keys(PART_FILTERS),
  fields: fixed(PART_FIELDS),
  query: (filters): ExportQuery => {
    const params: unknown[] = [];
    return {
      columns: `p.sku, p.name, p.description, p.unit, p.purchase_unit AS "purchaseUnit", p.purchase_factor AS "purchaseFactor", p.minimum,
        p.reorder_point AS "reorderPoint", p.maximum, p.criticality, p.abc_class AS "abcClass", p.manufacturer,
        p.manufacturer_reference AS "manufacturerReference"`,
      from: 'parts p',
      where: `p.tenant_id = $1 AND p.archived_at IS NULL${equals(filters, PART_FILTERS, params)}`,
      params,
      ...{ sort: 'p.sku', sortType: 'text', id: 'p.id' },
    };
  },
  rows: (row) => [
    {
      ...(row as Record<string, CellValue>),
      ...Object.fromEntries(QUANTITIES.map((field) => [field, amount(row[field])])),
    },
  ],
};

/** One without a code is known elsewhere by its own id. */
const suppliers: ExportType = {
  name: 'suppliers',
  permission: 'suppliers:read',
  filters: [],
  fields: fixed(SUPPLIER_FIELDS),
  query: (): ExportQuery => ({
    columns: `coalesce(s.code, s.id::text) AS code, s.name, s.ice, s.tax_id AS "taxId", s.contact_name AS "contactName", s.email, s.phone,
      s.address, s.city, s.locale, s.payment_terms AS "paymentTerms", s.lead_days AS "leadDays", s.note`,
    from: 'suppliers s',
    where: 's.tenant_id = $1 AND s.archived_at IS NULL',
    params: [],
    ...{ sort: 's.name', sortType: 'text', id: 's.id' },
  }),
};

const STOCK_FILTERS = { storeId: 'b.store_id::text', partId: 'b.part_id::text' };

/**
 * What lies in the stores now, as another workspace begins with it. The unit's cost has six decimals, as a receipt takes it: of more than a hundred
 * units the value may come back less exact than it is here, by half a millionth each.
 */
const openingStock: ExportType = {
  name: 'opening-stock',
  permission: 'stock:read',
  filters: Object.keys(STOCK_FILTERS),
  fields: fixed(OPENING_STOCK_FIELDS),
  query: (filters): ExportQuery => {
    const sites = withinSites('st.location_id', 2);
    const params = [...sites.params];
    return {
      columns: `p.sku, st.code AS "storeCode", b.quantity, round(b.value / b.quantity, 6) AS "unitCost"`,
      from: `stock_balances b JOIN parts p ON p.tenant_id = $1 AND p.id = b.part_id JOIN stores st ON st.tenant_id = $1 AND st.id = b.store_id`,
      where: `b.tenant_id = $1 AND b.quantity > 0${sites.condition}${equals(filters, STOCK_FILTERS, params)}`,
      params,
      ...{ sort: 'p.sku', sortType: 'text', id: 'b.id' },
    };
  },
  rows: ({ quantity, unitCost, ...row }) => [
    { ...(row as Record<string, CellValue>), quantity: amount(quantity), unitCost: amount(unitCost) },
  ],
};

export const stockExports: readonly ExportType[] = [parts, suppliers, openingStock];
