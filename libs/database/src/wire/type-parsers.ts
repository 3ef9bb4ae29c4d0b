export type Parse = (text: string) => unknown;

/** `2026-11-23 10:42:00.5+00` as RFC 3339 with milliseconds. The session's time zone is UTC. */
export function instantText(text: string): string {
  if (text.length === 26 && text[19] === '.') return `${text.slice(0, 10)}T${text.slice(11, 23)}Z`;
  const end = text.indexOf('+', 19);
  const fraction = end > 20 ? text.slice(20, end) : '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${(fraction + '000').slice(0, 3)}Z`;
}

const asNumber: Parse = (text) => Number(text);
/** Beyond 2^53 a number would lie: it stays text. */
const bigNumber: Parse = (text) => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
};
const asIs: Parse = (text) => text;

/** By type oid. Decimals stay text: they are exact end to end. */
const PARSERS = new Map<number, Parse>([
  [16, (text) => text === 't'], // bool
  [17, (text) => Buffer.from(text.slice(2), 'hex')], // bytea
  [20, bigNumber], // int8
  [21, asNumber], // int2
  [23, asNumber], // int4
  [26, asNumber], // oid
  [700, asNumber], // float4
  [701, asNumber], // float8
  [114, (text) => JSON.parse(text) as unknown], // json
  [3802, (text) => JSON.parse(text) as unknown], // jsonb
  [1184, instantText], // timestamptz
  [1009, textArray], // text[]
  [2951, textArray], // uuid[]
]);

export function parserOf(typeOid: number): Parse {
  return PARSERS.get(typeOid) ?? asIs;
}

/** Whether values of this type stay as they come. */
export const isText = (typeOid: number): boolean => !PARSERS.has(typeOid);

/** `{a,"b c",NULL}`: one dimension, as arrays of text and uuid come. */
export function textArray(text: string): (string | null)[] {
  if (text === '{}') return [];
  if (!text.includes('"') && !text.includes('\\'))
    return text
      .slice(1, -1)
      .split(',')
      .map((item) => (item === 'NULL' ? null : item));
  const items: (string | null)[] = [];
  let at = 1;
  while (at < text.length - 1) {
    let item = '';
    const quoted = text[at] === '"';
    if (quoted) at += 1;
    while (at < text.length - 1 && text[at] !== (quoted ? '"' : ',')) {
      if (text[at] === '\\') at += 1;
      item += text.charAt(at);
      at += 1;
    }
    items.push(!quoted && item === 'NULL' ? null : item);
    at += quoted ? 2 : 1;
  }
  return items;
}

/** What pg asks for on its own path: the same parsers in text form. */
export const clientTypes = {
  getTypeParser: (oid: number, format?: string): Parse => (format === 'binary' ? asIs : parserOf(oid)),
};
