import type { ProblemCode } from './generated/routes';

export interface FieldProblem {
  /** RFC 6901 into the body, or `#query/…`, `#path/…`, `#header/…`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A code that this release of the client knows, or one of a newer server. */
type Code = ProblemCode | (string & Record<never, never>);

interface ProblemDocument {
  readonly code?: Code;
  readonly title?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldProblem[];
}

/** What the server has refused, RFC 9457. Its texts are in the language of the client; `code` is for programs. */
export class ProblemError extends Error {
  readonly code: Code;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly params: Readonly<Record<string, unknown>>;
  /** Names the call in the server's log. */
  readonly requestId: string | undefined;

  constructor(
    readonly status: number,
    document: ProblemDocument,
    /**
     * An earlier attempt of this very call had no answer, and the call has no Idempotency-Key: a 412 or 404 may be the trace of its success.
     */
    readonly afterLostAnswer = false,
  ) {
    super(document.detail || document.title || `the server answered ${status}`);
    this.name = 'ProblemError';
    this.code = document.code ?? 'unreadable_answer';
    this.title = document.title ?? '';
    this.detail = document.detail ?? '';
    this.errors = document.errors ?? [];
    this.params = document.params ?? {};
    this.requestId = document.instance?.replace('urn:uuid:', '');
  }
}

/** True for a refusal of the server's, and, with `code`, for this one. */
export function isProblem(error: unknown, code?: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

/** No answer came, however often it was tried: the line, the name or the server is down. */
export class NoAnswerError extends Error {
  constructor(
    readonly attempts: number,
    cause: unknown,
  ) {
    super(`no answer after ${attempts} attempts`, { cause });
    this.name = 'NoAnswerError';
  }
}
