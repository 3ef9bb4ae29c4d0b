import type { FieldCode, ProblemCode } from '@siyana/kernel';

export type Locale = 'fr' | 'ar' | 'en';

export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** All texts of one language. A code without its text does not compile. `{name}` stands for a parameter. */
export interface ProblemCatalogue {
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>;
  readonly fields: Readonly<Record<FieldCode, string>>;
}
