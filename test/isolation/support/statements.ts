/** The statement without comments, literals, quotes of names and repeated white space. */
function bare(text: string): string {
  return text
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, "''")
    .replace(/"/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** The tenant tables that stand where a table can stand, once for each time. */
export function tablesIn(text: string, tables: ReadonlySet<string>): string[] {
  const sources = [
    ...bare(text).matchAll(
      /\b(?:from|join|into|update|using)\s+(?:only\s+)?((?:[\w.]+(?:\s+(?:as\s+)?\w+)?\s*,\s*)*[\w.]+)/g,
    ),
  ];
  return sources
    .flatMap(([, list]) => list!.split(','))
    .map((source) =>
      source
        .trim()
        .split(/\s/)[0]!
        .replace(/^public\./, ''),
    )
    .filter((name) => tables.has(name));
}

/**
 * Why the statement does not name its workspace for each table that it names: a comparison with `$1` or with another table's
 * tenant_id, or `$1` as the tenant_id of the rows that it inserts. Undefined when it does.
 */
export function breachOfStatement(text: string, tables: ReadonlySet<string>): string | undefined {
  const named = tablesIn(text, tables);
  if (named.length === 0) return undefined;
  const statement = bare(text);
  const filters = statement.replace(/\bset (?:(?!\bwhere\b|\bfrom\b).)*/g, 'set ');
  const comparisons = [...filters.matchAll(/\btenant_id = (?:\$1(?!\d)|\w+\.tenant_id\b)/g)].length;
  const inserted = [
    ...statement.matchAll(/insert into \w+ ?\( ?tenant_id ?,[^)]*\) ?(?:values ?\( ?|select )\$1(?!\d)/g),
  ].length;
  const anchored = inserted > 0 || /\btenant_id = \$1(?!\d)/.test(filters);
  if (!anchored) return 'nothing ties it to $1';
  if (comparisons + inserted < named.length)
    return `${named.length} tables (${named.join(', ')}), ${comparisons + inserted} ties`;
  return undefined;
}
