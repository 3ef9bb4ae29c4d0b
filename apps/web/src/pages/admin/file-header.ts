/** Enough of a file to hold its header, whatever its rows are. */
const HEAD_BYTES = 65_536;
const DELIMITERS = [';', ',', '\t', '|'] as const;

/** The columns of a CSV file as it names them; none of a workbook, which only the server reads. */
export async function headersOf(file: File): Promise<readonly string[]> {
  if (!/\.(csv|txt|tsv)$/i.test(file.name)) return [];
  return readHeader(decode(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}

/** UTF-8 where it is one, else what office programs write here. A letter that is cut at the end is not held against it. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The cells of the first line; the delimiter is the one that stands there most often outside of quotes. */
function readHeader(text: string): readonly string[] {
  const line = firstRecord(text.replace(/^\uFEFF/, ''));
  const bare = line.replace(/"[^"]*"/g, '');
  const delimiter = [...DELIMITERS].sort((a, b) => bare.split(b).length - bare.split(a).length)[0]!;
  return cellsOf(line, delimiter).map((cell) => cell.trim());
}

function firstRecord(text: string): string {
  let isQuoted = false;
  for (const [at, letter] of [...text].entries()) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) return [...text].slice(0, at).join('');
  }
  return text;
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) cells.push('');
    else cells.push((cells.pop() ?? '') + letter);
  }
  return cells;
}
