/** What every use case reads of its workspace (`WorkspaceSettings`), for a transaction that asks it together with its first question; no row: there is no such workspace. */
export const SETTINGS = `SELECT time_zone AS "timeZone", currency, locale, auto_close AS "autoClose", technicians_see_all AS "techniciansSeeAll",
  suspended_reason AS "suspendedReason", sandbox_of AS "sandboxOf", sla, quotas FROM workspaces WHERE tenant_id = $1`;
