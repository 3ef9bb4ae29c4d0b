export const PART_COLUMNS = `p.id, p.sku, p.name, p.description, p.unit, p.purchase_unit AS "purchaseUnit", p.purchase_factor AS "purchaseFactor",
  p.minimum, p.maximum, p.reorder_point AS "reorderPoint", p.criticality, p.abc_class AS "abcClass", p.manufacturer,
  p.manufacturer_reference AS "manufacturerReference", p.kit, p.archived_at AS "archivedAt", p.version, p.created_at AS "createdAt",
  p.updated_at AS "updatedAt"`;

/** One part with its alternatives and components. Index: parts_pkey. */
export const ONE_PART = `SELECT ${PART_COLUMNS},
    (SELECT coalesce(json_agg(json_build_object('id', o.id, 'sku', o.sku, 'name', o.name) ORDER BY x.position), '[]')
     FROM part_alternatives x JOIN parts o ON o.tenant_id = $1 AND o.id = x.alternative_id WHERE x.tenant_id = $1 AND x.part_id = p.id) AS alternatives,
    (SELECT coalesce(json_agg(json_build_object('partId', o.id, 'sku', o.sku, 'name', o.name, 'quantity', k.quantity::text, 'unit', o.unit) ORDER BY o.sku), '[]')
     FROM kit_components k JOIN parts o ON o.tenant_id = $1 AND o.id = k.part_id WHERE k.tenant_id = $1 AND k.kit_id = p.id) AS components
  FROM parts p WHERE p.tenant_id = $1 AND p.id = $2`;
