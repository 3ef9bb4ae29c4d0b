export type Locale = 'fr' | 'ar' | 'en';
export function negotiateLocale(_a: string | undefined): Locale {
  return 'fr';
}
export function problemText(_l: Locale, code: string, _p: object): { title: string; detail: string } {
  return { title: code, detail: code };
}
export function fieldText(_l: Locale, code: string, _p: object): string {
  return code;
}
