/** Decimal text of one currency, so that every amount has as many digits behind the point. */
export interface Sum {
  /** In the currency's smallest unit, so that sums are exact. */
  readonly units: number;
  readonly amount: string;
}

const NOTHING: Sum = { units: 0, amount: '0' };

/** What it comes to with `amount`. */
export function plus({ units }: Sum = NOTHING, amount: string): Sum {
  const digits = amount.split('.')[1]?.length ?? 0;
  const sum = units + Number(amount.replace('.', ''));
  return { units: sum, amount: (sum / 10 ** digits).toFixed(digits) };
}

export const sumOf = (amounts: readonly string[]): Sum => amounts.reduce(plus, NOTHING);
