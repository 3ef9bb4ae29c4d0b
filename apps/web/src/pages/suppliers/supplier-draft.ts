import type { Schema } from '../../app/api';

type Supplier = Schema<'SupplierDto'>;

const TEXTS = [
  'code',
  'ice',
  'taxId',
  'contactName',
  'email',
  'phone',
  'address',
  'city',
  'paymentTerms',
  'note',
] as const;

/** A supplier as it is typed: nothing is an empty text. */
export type SupplierDraft = Readonly<Record<(typeof TEXTS)[number] | 'name' | 'locale' | 'leadDays', string>>;

export function draftOf(supplier: Supplier | undefined): SupplierDraft {
  const typed = Object.fromEntries(TEXTS.map((field) => [field, supplier?.[field] ?? '']));
  return {
    ...(typed as Record<(typeof TEXTS)[number], string>),
    name: supplier?.name ?? '',
    locale: supplier?.locale ?? '',
    leadDays: supplier?.leadDays == null ? '' : String(supplier.leadDays),
  };
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
/** People copy it from stamps, where it stands in groups. */
const digitsOf = (ice: string): string => ice.replace(/[\s.-]/g, '');

export function bodyOf({ name, locale, leadDays, ice, ...rest }: SupplierDraft): Schema<'CreateSupplierDto'> {
  return {
    ...Object.fromEntries(Object.entries(rest).map(([field, typed]) => [field, orNull(typed)])),
    name: name.trim(),
    ice: orNull(digitsOf(ice)),
    locale: orNull(locale) as 'fr' | 'ar' | 'en' | null,
    leadDays: orNull(leadDays) === null ? null : Number(leadDays),
  };
}

/** What is to be said of an ICE while it is typed: `wrong` is refused, `unsure` has 15 digits whose last two do not follow from the others. */
export function judgeIce(typed: string): 'wrong' | 'unsure' | undefined {
  const digits = digitsOf(typed);
  if (digits === '') return undefined;
  if (!/^\d{15}$/.test(digits)) return 'wrong';
  return BigInt(digits) % 97n === 0n ? undefined : 'unsure';
}
