const DAY_MS = 86_400_000;

interface Undoable {
  readonly status: string;
  readonly dryRun: boolean;
  readonly createdAt: string;
  readonly undoneAt: string | null;
}

/** Why an import is not taken back; null while it may be: for 24 hours from when it was sent, their last instant in. Instants are RFC 3339. */
export function whyNotUndone({ status, dryRun, createdAt, undoneAt }: Undoable, now: string): string | null {
  if (dryRun) return 'dry_run';
  if (status === 'queued' || status === 'running') return status;
  if (undoneAt !== null) return 'undone';
  return Date.parse(now) - Date.parse(createdAt) > DAY_MS ? 'too_late' : null;
}
