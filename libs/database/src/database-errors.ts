import { AppError, conflict, refuseField, unavailable } from '@siyana/kernel';
import { saysChanged } from './workspace-hold';

interface ServerError {
  code?: string;
  constraint?: string;
  table?: string;
  detail?: string;
}

/** Constraints whose column is not the field that the caller sent, by name. */
const FIELDS = new Map<string, string>();

/** Says which body field a constraint guards, where it is not the constraint's column in camelCase. */
export function nameConstraintField(constraint: string, pointer: string): void {
  FIELDS.set(constraint, pointer);
}

/**
 * What a constraint means to the caller: a reference to nothing is a refused field, a taken value is a `duplicate`, a row that others
 * refer to is `in_use`. Every constraint is named `<table>_<columns>_<fkey|key|check>`, so that new tables need no list.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { code, constraint, table, detail } = error as ServerError;
  if (constraint && table) {
    // A distributed PostgreSQL appends the shard to the name.
    const name = constraint.replace(/_[0-9]+$/, '');
    const pointer = FIELDS.get(name) ?? `/${fieldOf(name, table)}`;
    if (code === '23503')
      return detail?.includes('is still referenced') ? conflict('in_use') : refuseField(pointer, 'not_found');
    if (code === '23505') return conflict('duplicate', { field: pointer.slice(1) });
  }
  if ((code && UNAVAILABLE.test(code)) || saysChanged(error)) return unavailable();
  if (error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message))
    return unavailable();
  return error;
}

/** Connection failures, shut-downs, too many connections, disk full, and Node's own socket errors. */
const UNAVAILABLE = /^(08...|57P0.|53...|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

function fieldOf(constraint: string, table: string): string {
  const columns = constraint.slice(table.length + 1).replace(/_(fkey|key|check|pkey)$/, '');
  return columns.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
