import { unprocessable, type FieldError } from '@siyana/kernel';

interface Ordered {
  readonly operationId: string;
  readonly after?: readonly string[];
}

/** Each operation once, and behind its predecessors. Throws 422 with every reason. */
export function assertOrder(operations: readonly Ordered[]): void {
  const place = new Map(operations.map(({ operationId }, index) => [operationId, index] as const).reverse());
  const errors = operations.flatMap(({ operationId, after = [] }, index): FieldError[] => [
    ...(place.get(operationId) === index
      ? []
      : [{ pointer: `/operations/${index}/operationId`, code: 'not_unique' as const }]),
    ...after.flatMap((id, at) =>
      (place.get(id) ?? -1) >= index
        ? [{ pointer: `/operations/${index}/after/${at}`, code: 'not_before' as const }]
        : [],
    ),
  ]);
  if (errors.length) throw unprocessable(errors);
}

/** Predecessors that an earlier batch must have carried out. */
export function earlierPredecessors(operations: readonly Ordered[]): string[] {
  const here = new Set(operations.map(({ operationId }) => operationId));
  return [...new Set(operations.flatMap(({ after = [] }) => after).filter((id) => !here.has(id)))];
}
