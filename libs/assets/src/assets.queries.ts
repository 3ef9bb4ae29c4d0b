export const LOCATION_COLUMNS = `l.id, l.code, l.name, l.parent_id AS "parentId", l.calendar_id AS "calendarId", l.version, l.created_at AS "createdAt", l.updated_at AS "updatedAt"`;

export const CATEGORY_COLUMNS = `c.id, c.name, c.parent_id AS "parentId", c.version, c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

export const ASSET_COLUMNS = `a.id, a.code, a.name, a.location_id AS "locationId", a.parent_id AS "parentId", a.category_id AS "categoryId", a.calendar_id AS "calendarId",
  a.criticality, a.status, a.manufacturer, a.model, a.serial_number AS "serialNumber", a.warranty_until AS "warrantyUntil", a.acquired_on AS "acquiredOn",
  a.replacement_value AS "replacementValue", a.archived_at AS "archivedAt", a.custom, a.version, a.created_at AS "createdAt",
  a.updated_at AS "updatedAt"`;

/** Is `$3` at or below `$2`? Then making `$3` the parent of `$2` would close a circle. */
export const wouldCycle = (table: 'locations' | 'assets' | 'asset_categories'): string => `
  WITH RECURSIVE above AS (
    SELECT t.id, t.parent_id FROM ${table} t WHERE t.tenant_id = $1 AND t.id = $3
    UNION SELECT p.id, p.parent_id FROM ${table} p JOIN above a ON p.id = a.parent_id WHERE p.tenant_id = $1
  ) SELECT id FROM above WHERE id = $2`;

/** Index: assets_parent_id_idx. */
export const ASSET_TREE = `
  WITH RECURSIVE below AS (
    SELECT a.id, NULL::uuid AS "parentId", a.code, a.name, a.status, 0 AS depth FROM assets a WHERE a.tenant_id = $1 AND a.id = $2
    UNION ALL
    SELECT c.id, c.parent_id, c.code, c.name, c.status, b.depth + 1 FROM assets c JOIN below b ON c.parent_id = b.id WHERE c.tenant_id = $1
  ) SELECT id, "parentId", code, name, status, depth FROM below ORDER BY depth, code`;
