import { withinSites } from '@siyana/assets';
import type { Branch, ImportRow } from '../import';
import type { Question } from '../keyed-references';

/** Places by what they are called; only those that the caller sees. */
export const findLocations = (by: 'code' | 'name') => (): Question => {
  const { condition, params } = withinSites('l.id', 3);
  return {
    text: `SELECT l.id, l.${by} AS value FROM locations l WHERE l.tenant_id = $1 AND l.${by} = ANY($2::text[])${condition}`,
    params,
  };
};

/** Assets by what they are called; only those that the caller sees. */
export const findAssets = (by: 'code' | 'name') => (): Question => {
  const { condition, params } = withinSites('a.location_id', 3);
  return {
    text: `SELECT a.id, a.${by} AS value FROM assets a WHERE a.tenant_id = $1 AND a.${by} = ANY($2::text[])${condition}`,
    params,
  };
};

/** What a row is called by the rows below it, and what it calls the one above. */
export function branchOf({ values }: ImportRow): Branch {
  const { code, name, parentCode, parentName } = values;
  return {
    names: [`code ${code}`, `name ${name}`],
    parent: parentCode ? `code ${parentCode}` : parentName ? `name ${parentName}` : null,
  };
}
