import { openSync, type Font } from 'fontkit';

/** Latin, Greek and Cyrillic by the one face, Arabic by the other; a letter that neither has is drawn as an empty box. */
export type Face = 'NotoSans' | 'NotoNaskhArabic';

interface Cut {
  readonly normal: string;
  readonly bold: string;
}

export const FONT_FILES: Readonly<Record<Face, Cut>> = {
  NotoSans: {
    normal: require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  },
  NotoNaskhArabic: {
    normal: require.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'),
  },
};

const opened = new Map<string, Font>();

/** The width of a shaped piece of one face in points. */
export function widthOf(text: string, face: Face, size: number, bold: boolean): number {
  const font = fontOf(FONT_FILES[face][bold ? 'bold' : 'normal']);
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
}

function fontOf(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = openSync(file);
  if (!('layout' in font)) throw new Error('a collection of fonts stands where one is expected');
  opened.set(file, font);
  return font;
}
