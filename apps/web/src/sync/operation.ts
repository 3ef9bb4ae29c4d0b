/** What a field of an order can hold. Fields are named as in the api; a step's answer is `step:<id>`. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** What the person saw, and what they made of it. */
export interface FieldChange {
  readonly base: FieldValue;
  readonly mine: FieldValue;
}

export type Action =
  | {
      readonly kind: 'create';
      readonly collection: 'work-orders' | 'work-requests';
      readonly body: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'start' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'labour'; readonly startedAt: string; readonly minutes: number }
  /** Answers one step: its field. */
  | { readonly kind: 'answer' }
  /** Changes plain fields. */
  | { readonly kind: 'change' }
  /** Ends the work; steps, note and failure codes are fields. */
  | { readonly kind: 'complete'; readonly rest: Readonly<Record<string, unknown>> };

/** One thing that a person did on this device. Its id is its idempotency key for good. */
export interface Operation {
  readonly id: string;
  /** The order or request that it is about. */
  readonly subject: string;
  readonly recordedAt: string;
  readonly action: Action;
  readonly fields: Readonly<Record<string, FieldChange>>;
}

/** An operation as it goes to POST /batch; once sent it never changes, since the server compares repeats. */
export interface Wire {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly after?: readonly string[];
}

const STEP = 'step:';
export const stepField = (stepId: string): string => STEP + stepId;
export const stepOf = (field: string): string | undefined =>
  field.startsWith(STEP) ? field.slice(STEP.length) : undefined;

/**
 * `version` is that of the copy which the fields were compared with: the server refuses the operation (412) when somebody else has
 * changed the subject since. Actions without fields carry none: the order's states protect them.
 */
export function wire(operation: Operation, version: number, after: string | undefined): Wire {
  const hasFields = Object.keys(operation.fields).length > 0;
  return {
    operationId: operation.id,
    ...call(operation),
    ...(hasFields && { headers: { 'if-match': `"${version}"` } }),
    ...(after !== undefined && { after: [after] }),
  };
}

function call({ subject, action, fields }: Operation): Pick<Wire, 'method' | 'path' | 'body'> {
  const order = `/work-orders/${subject}`;
  switch (action.kind) {
    case 'create':
      return { method: 'POST', path: `/${action.collection}`, body: { ...action.body, id: subject } };
    case 'start':
    case 'resume':
      return { method: 'POST', path: `${order}/${action.kind}` };
    case 'hold':
      return { method: 'POST', path: `${order}/hold`, body: { reason: action.reason } };
    case 'comment':
      return { method: 'POST', path: `${order}/comments`, body: { text: action.text } };
    case 'labour':
      return {
        method: 'POST',
        path: `${order}/labour`,
        body: { startedAt: action.startedAt, minutes: action.minutes },
      };
    case 'answer': {
      const [[field, change]] = Object.entries(fields) as [[string, FieldChange]];
      return { method: 'PUT', path: `${order}/steps/${stepOf(field) ?? ''}`, body: { value: change.mine } };
    }
    case 'change':
      return { method: 'PATCH', path: order, body: mineOf(fields) };
    case 'complete':
      return { method: 'POST', path: `${order}/complete`, body: { ...action.rest, ...report(fields) } };
  }
}

const mineOf = (fields: Operation['fields']): Record<string, FieldValue> =>
  Object.fromEntries(Object.entries(fields).map(([field, { mine }]) => [field, mine]));

/** The completion's part that is fields: steps by their id, failure codes below `failure`, the rest by name. */
function report(fields: Operation['fields']): Record<string, unknown> {
  const steps: object[] = [];
  const failure: Record<string, unknown> = {};
  const plain: Record<string, unknown> = {};
  for (const [field, { mine }] of Object.entries(fields)) {
    const stepId = stepOf(field);
    if (stepId !== undefined) steps.push({ stepId, value: mine });
    else if (field.startsWith('failure.')) failure[field.slice('failure.'.length)] = mine;
    else plain[field] = mine;
  }
  return { ...plain, ...(steps.length > 0 && { steps }), ...(Object.keys(failure).length > 0 && { failure }) };
}
