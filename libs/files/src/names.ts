const LONGEST = 120;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Controls, and what turns the direction of text so that `exe.jpg` reads as it is not. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** What a sender calls a file, fit to be shown and to be saved under: no path, no invisible characters, 120 characters at most. */
export function safeFileName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return 'file';
  const safe = RESERVED.test(name) ? `_${name}` : name;
  const letters = Array.from(safe);
  if (letters.length <= LONGEST) return safe;
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(safe)?.[0] ?? '';
  return letters.slice(0, LONGEST - Array.from(extension).length).join('') + extension;
}

/** The value of Content-Disposition: RFC 6266, with the name in RFC 8187's form beside a plain one. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
