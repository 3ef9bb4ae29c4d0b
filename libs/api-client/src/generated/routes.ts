// Made from apps/api/openapi.json by `npm run cli -- openapi`.

/** Every `code` of a problem that this release knows. */
export type ProblemCode =
  | 'malformed_json'
  | 'body_expected'
  | 'malformed_query'
  | 'malformed_path'
  | 'malformed_header'
  | 'malformed_multipart'
  | 'cursor_invalid'
  | 'cursor_mismatch'
  | 'idempotency_not_supported'
  | 'unauthenticated'
  | 'token_expired'
  | 'invalid_credentials'
  | 'invalid_refresh_token'
  | 'forbidden'
  | 'approval_limit'
  | 'signup_closed'
  | 'workspace_suspended'
  | 'invalid_link'
  | 'whole_workspace_only'
  | 'not_found'
  | 'cursor_expired'
  | 'conflict'
  | 'invalid_transition'
  | 'order_cancelled'
  | 'already_completed'
  | 'sandbox_exists'
  | 'sandbox_of_sandbox'
  | 'id_taken'
  | 'in_use'
  | 'schedule_archived'
  | 'schedule_paused'
  | 'schedule_not_paused'
  | 'occurrence_decided'
  | 'duplicate'
  | 'idempotency_in_progress'
  | 'last_admin'
  | 'key_revoked'
  | 'link_cycle'
  | 'reopen_too_late'
  | 'closed_by_manager'
  | 'quota_exceeded'
  | 'insufficient_stock'
  | 'return_exceeds_issue'
  | 'already_reversed'
  | 'not_reversible'
  | 'unit_in_use'
  | 'count_incomplete'
  | 'stock_left'
  | 'unit_changed'
  | 'upload_offset'
  | 'downtime_overlap'
  | 'shift_overlap'
  | 'plan_frozen'
  | 'week_is_over'
  | 'no_open_downtime'
  | 'already_decided'
  | 'currency_in_use'
  | 'invitation_used'
  | 'already_linked'
  | 'not_supported'
  | 'import_not_undoable'
  | 'import_cancelled'
  | 'import_interrupted'
  | 'version_mismatch'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'validation_failed'
  | 'idempotency_key_reused'
  | 'completion_refused'
  | 'import_refused'
  | 'narrow_the_search'
  | 'narrow_the_window'
  | 'not_in_batch'
  | 'predecessor_failed'
  | 'rate_limited'
  | 'too_many_attempts'
  | 'too_many_in_flight'
  | 'too_many_streams'
  | 'internal_error'
  | 'unavailable'
  | 'login_queue_full';

/** POSTs that take no Idempotency-Key. */
export const UNKEYED: readonly string[] = [
  '/auth/login',
  '/auth/logout',
  '/auth/password-resets',
  '/auth/refresh',
  '/auth/sandbox',
  '/batch',
  '/workspaces',
];

/** Changes of a part that has no version of its own: If-Match names the whole. */
export const OF_THE_PARENT: readonly string[] = ['PUT /work-orders/{id}/steps/{stepId}'];
