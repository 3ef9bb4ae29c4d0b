import type { Answer, Copy } from '../../../../apps/web/src/sync/log';
import type { FieldValue, Wire } from '../../../../apps/web/src/sync/operation';

interface Subject {
  version: number;
  readonly fields: Record<string, FieldValue>;
  readonly labour: string[];
  readonly comments: string[];
}

/** One write of a field, as it happened. */
export interface Write {
  readonly operationId: string;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

const refused = (operationId: string, status: number, code: string): Answer => ({
  operationId,
  status,
  refusal: { status, code, title: code, messages: [] },
});

/**
 * What the api promises of POST /batch, as a model: each item is atomic, its operationId is remembered with the body it came with, an item whose
 * predecessor did not succeed is not tried, If-Match guards the version. A comment does not raise it, as the hardest case.
 */
export class ModelServer {
  readonly subjects = new Map<string, Subject>();
  readonly writes: Write[] = [];
  private readonly remembered = new Map<string, { digest: string; answer: Answer }>();

  add(subject: string, fields: Record<string, FieldValue>): void {
    this.subjects.set(subject, { version: 1, fields: { ...fields }, labour: [], comments: [] });
  }

  copy(subject: string): Copy | undefined {
    const found = this.subjects.get(subject);
    return found && { subject, version: found.version, fields: { ...found.fields } };
  }

  batch(operations: readonly Wire[]): Answer[] {
    const failed = new Set<string>();
    return operations.map((operation) => {
      const answer = operation.after?.some((id) => failed.has(id))
        ? refused(operation.operationId, 424, 'predecessor_failed')
        : this.once(operation);
      if (answer.status >= 300) failed.add(operation.operationId);
      return answer;
    });
  }

  private once(operation: Wire): Answer {
    const { operationId } = operation;
    const digest = JSON.stringify(operation);
    const known = this.remembered.get(operationId);
    if (known) return known.digest === digest ? known.answer : refused(operationId, 422, 'idempotency_mismatch');
    const answer = this.perform(operation);
    this.remembered.set(operationId, { digest, answer });
    return answer;
  }

  private perform({ operationId, method, path, headers, body = {} }: Wire): Answer {
    const [, , id = '', action = '', stepId = ''] = path.split('/');
    const subject = this.subjects.get(id);
    if (method === 'POST' && action === '' && !subject) {
      this.add(body['id'] as string, { title: body['title'] as string });
      return { operationId, status: 201 };
    }
    if (!subject) return refused(operationId, 404, 'not_found');
    const expected = headers?.['if-match'];
    if (expected !== undefined && expected !== `"${subject.version}"`)
      return refused(operationId, 412, 'version_mismatch');
    if (action === 'comments') subject.comments.push(operationId);
    else {
      if (action === 'labour') subject.labour.push(operationId);
      else this.write(operationId, subject, action === 'steps' ? { [`step:${stepId}`]: body['value'] } : body);
      subject.version += 1;
    }
    return { operationId, status: 200 };
  }

  private write(operationId: string, subject: Subject, changes: Readonly<Record<string, unknown>>): void {
    for (const [field, value] of Object.entries(changes)) {
      const after = value as FieldValue;
      this.writes.push({ operationId, field, before: subject.fields[field] ?? null, after });
      subject.fields[field] = after;
    }
  }
}
