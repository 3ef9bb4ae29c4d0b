/** Takes the next `$2` numbers of the workspace in the statement that needs them, and answers the one before them: the counter's row is a lock. */
export const TAKE_NUMBERS = `WITH taken AS (
    UPDATE counters SET value = value + $2 WHERE tenant_id = $1 AND name = 'work_order' RETURNING value - $2 AS before
  ) `;
