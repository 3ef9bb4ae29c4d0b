import type { FailureList } from './failure-code.entity';
export const FAILURE_CODE_STARTER_SET: readonly {
  list: FailureList;
  code: string;
  names: { fr: string; ar: string; en: string };
}[] = [
  { list: 'mode', code: 'UNK', names: { fr: 'x', ar: 'x', en: 'x' } },
  { list: 'mode', code: 'VIB', names: { fr: 'x', ar: 'x', en: 'x' } },
];
