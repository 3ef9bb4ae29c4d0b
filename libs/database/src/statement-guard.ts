/**
 * Wall 3's second half: every statement of the app names its workspace itself, as `$1`, beside the policy. The planner
 * then knows the tenant's size, and a distributed PostgreSQL can route the statement.
 */
const FILTERED = /\btenant_id\s*=>?\s*\$1(?!\d)/;
const INSERTED =
  /^\s*(?:with\b[\s\S]*)?\binsert\s+into\s+"?\w+"?\s*\(\s*"?tenant_id"?\s*,[\s\S]*?(?:values\s*\(\s*|select\s+)\$1(?!\d)/i;

const approved = new Set<string>();

/** Throws when `text` does not carry `tenant_id = $1`, give `$1` to a function as its tenant_id, or insert it as one. */
export function assertNamesTenant(text: string): void {
  if (approved.has(text)) return;
  if (!FILTERED.test(text) && !INSERTED.test(text)) {
    throw new Error(`the statement does not name its workspace as $1: ${text.slice(0, 200)}`);
  }
  if (approved.size < 5_000) approved.add(text);
}
