import { levelsOf, visualPieces } from './bidi';

/** The line from left to right; Arabic words stay in the order of reading. */
const line = (text: string): string[] =>
  visualPieces(text, levelsOf(text), 0, text.length).map(({ text: piece }) => piece);

describe('a line of mixed directions', () => {
  it('puts Arabic words from right to left, each whole for the shaper', () => {
    expect(line('ضاغط الهواء الرئيسي')).toEqual(['الرئيسي', ' ', 'الهواء', ' ', 'ضاغط']);
  });

  it('keeps numbers and Latin codes readable inside Arabic', () => {
    expect(line('محمل SKF 6205-2RS خط 1')).toEqual(['1 ', 'خط', ' SKF 6205-2RS ', 'محمل']);
    expect(line('العدد ٣٤')).toEqual(['٣', '٤', ' ', 'العدد']);
  });

  it('mirrors brackets and quotes with the direction around them', () => {
    expect(line('«جيد» (عميق)')).toEqual(['(', 'عميق', ') «', 'جيد', '»']);
    expect(line('Vis (M8)')).toEqual(['Vis (M8)']);
  });

  it('lets Arabic inside Latin text run its own way', () => {
    expect(line('SKF محمل كرات 12')).toEqual(['SKF 12 ', 'كرات', ' ', 'محمل']);
  });

  it('keeps marks with their letters, and draws no control of direction', () => {
    expect(line('دَرَجَة')).toEqual(['دَرَجَة']);
    expect(line('\u2066WO-12\u2069\u200f')).toEqual(['WO-12']);
  });

  it('reads a left-to-right isolate as one value', () => {
    expect(line('بتاريخ \u20662026-11-27\u2069.')).toEqual(['.2026-11-27 ', 'بتاريخ']);
  });

  it('gives letters their face, whatever script stands beside them', () => {
    const text = 'نعم، 50%؟';
    expect(visualPieces(text, levelsOf(text), 0, text.length)).toEqual([
      { text: '؟', face: 'NotoNaskhArabic' },
      { text: '%50 ', face: 'NotoSans' },
      { text: '،', face: 'NotoNaskhArabic' },
      { text: 'نعم', face: 'NotoNaskhArabic' },
    ]);
  });
});
