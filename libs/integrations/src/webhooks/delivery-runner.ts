import type { Database } from '@siyana/database';
import type { EnterWorkspace, Events } from '@siyana/events';
import { currentScope, runInTenant } from '@siyana/tenancy';
import type { DeliveryWakeups, WakeupClaim } from './delivery-wakeups';
import { messageIdOf } from './message';
import type { SecretBox } from './secret-box';
import type { Outcome, Sender } from './sender';
import { signedHeaders } from './signature';
import { NEXT_DUE } from './webhook-subscriber';
import {
  afterFailure,
  HEALTHY,
  judgeAnswer,
  logWith,
  waitAfter,
  type DeliveryAttempt,
  type Health,
} from './webhook.rules';

/** Webhooks served at once by one worker: nearly all of that time is waiting for answers. */
const PLACES = 16;
/** One turn of one webhook: then others have theirs. */
const TURN_DELIVERIES = 20;
const TURN_MS = 15_000;
/** Longer than a turn can take: its last message may be waited for until the sender gives up. */
const LEASE_MS = 60_000;
const LOOK_MS = 200;
const KEPT_DAYS = 30;

interface DueRow extends Health {
  readonly id: string;
  readonly body: string;
  readonly attempts: number;
  readonly log: readonly DeliveryAttempt[];
  readonly url: string;
  readonly secret: string;
  readonly previousSecret: string | null;
}

export interface RunnerOptions {
  readonly enter: EnterWorkspace;
  /** By how much waits are divided: 1, but in drills. */
  readonly hurry: number;
  readonly random: () => number;
  /** Hears of each attempt. */
  readonly onAttempt: (succeeded: boolean, seconds: number) => void;
}

/** Sends what is due: in order within a webhook, one message at a time; several webhooks beside each other. */
export class DeliveryRunner {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly wakeups: DeliveryWakeups,
    private readonly box: SecretBox,
    private readonly sender: Sender,
    private readonly options: RunnerOptions,
  ) {}

  /** Serves webhooks until none is due any more; each place that gets free is given to the next. */
  async round(stopping: AbortSignal): Promise<void> {
    const running = new Set<Promise<void>>();
    do {
      const free = PLACES - running.size;
      const claims = free > 0 && !stopping.aborted ? await this.claim(free) : [];
      for (const claim of claims) {
        const turn = this.turn(claim, stopping).finally(() => running.delete(turn));
        running.add(turn);
      }
      if (running.size > 0) await Promise.race([...running, pause(LOOK_MS)]);
    } while (running.size > 0);
  }

  private claim(most: number): Promise<WakeupClaim[]> {
    const now = this.database.now();
    return this.wakeups.claim(now, new Date(Date.parse(now) + LEASE_MS).toISOString(), most);
  }

  /** One webhook's turn. What it throws ends the round and is logged; the lease ends by itself. */
  private async turn(claim: WakeupClaim, stopping: AbortSignal): Promise<void> {
    const scope = await this.options.enter(claim.tenantId);
    if (!scope) return this.wakeups.release(claim, null);
    const nextAt = await runInTenant(scope, async () => {
      await this.send(claim.webhookId, stopping);
      const [next] = await this.database.read<{ nextAt: string }>(NEXT_DUE, claim.webhookId);
      return next?.nextAt ?? null;
    });
    await this.wakeups.release(claim, nextAt);
  }

  private async send(webhookId: string, stopping: AbortSignal): Promise<void> {
    const end = performance.now() + TURN_MS;
    const rows = await this.database.read<DueRow>(DUE, webhookId, this.database.now(), TURN_DELIVERIES);
    let health: Health = rows[0] ?? HEALTHY;
    for (const row of rows) {
      if (stopping.aborted || performance.now() > end) return;
      const outcome = await this.attempt(webhookId, row);
      const after = await this.record(webhookId, row, outcome, health);
      if (!after) return;
      health = after;
    }
  }

  private async attempt(webhookId: string, row: DueRow): Promise<Outcome & { readonly at: string }> {
    const at = this.database.now();
    const secrets = this.secretsOf(webhookId, row);
    if (!secrets) return { at, status: null, error: 'secret_unreadable', answer: null, durationMs: 0, retryAfterMs: 0 };
    const id = messageIdOf(currentScope().tenantId, row.id);
    const signed = signedHeaders(secrets, id, Math.floor(Date.parse(at) / 1000), row.body);
    const headers = { ...signed, 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Siyana-Webhooks/1' };
    const outcome = await this.sender.send({ url: row.url, headers, body: row.body });
    this.options.onAttempt(judgeAnswer(outcome.status) === 'succeeded', outcome.durationMs / 1000);
    return { ...outcome, at };
  }

  /** Undefined when they were sealed by another instance: a workspace that has moved needs new ones. */
  private secretsOf(webhookId: string, { secret, previousSecret }: DueRow): string[] | undefined {
    try {
      return [secret, ...(previousSecret === null ? [] : [previousSecret])].map((each) =>
        this.box.open(each, webhookId),
      );
    } catch {
      return undefined;
    }
  }

  /** Writes what has come of it. Undefined when the receiver is to be left alone now. */
  private record(
    webhookId: string,
    row: DueRow,
    outcome: Outcome & { readonly at: string },
    health: Health,
  ): Promise<Health | undefined> {
    const { at, durationMs, status, error, answer, retryAfterMs } = outcome;
    const verdict = judgeAnswer(status);
    const { hurry, random } = this.options;
    const wait = verdict === 'failed' ? waitAfter(row.attempts + 1, random(), retryAfterMs) : undefined;
    return this.database.transaction(async (tx) => {
      tx.later(
        `UPDATE webhook_deliveries SET status = $3, attempts = attempts + 1, due_at = $4, log = $5::jsonb, version = version + 1, updated_at = $6
         WHERE tenant_id = $1 AND id = $2 AND status = 'pending'`,
        row.id,
        verdict === 'succeeded' ? 'succeeded' : wait === undefined ? 'failed' : 'pending',
        wait === undefined ? null : new Date(Date.parse(tx.now) + wait / hurry).toISOString(),
        JSON.stringify(logWith(row.log, { at, durationMs, status, error, answer })),
        tx.now,
      );
      tx.later(
        `DELETE FROM webhook_deliveries WHERE tenant_id = $1 AND webhook_id = $2 AND created_at < $3 AND status <> 'pending'`,
        webhookId,
        new Date(Date.parse(tx.now) - KEPT_DAYS * 86_400_000).toISOString(),
      );
      if (verdict === 'succeeded') {
        if (health.failures > 0) tx.later(SET_HEALTH, webhookId, 0, null, null);
        return HEALTHY;
      }
      const after = afterFailure(health, tx.now, hurry);
      tx.later(SET_HEALTH, webhookId, after.failures, after.failingSince, after.restingUntil);
      if (verdict !== 'gone' && !after.disabled) return after.restingUntil === null ? after : undefined;
      const reason = verdict === 'gone' ? 'gone' : 'failing';
      tx.later(
        `UPDATE webhooks SET active = false, disabled_reason = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND id = $2`,
        ...[webhookId, reason, tx.now],
      );
      await this.events.publish(tx, { type: 'webhook.disabled', resourceId: webhookId, payload: { reason } });
      return undefined;
    });
  }
}

/** What is due at a webhook that may be called, the oldest first. Index: webhook_deliveries_webhook_id_status_due_at_idx. */
const DUE = `SELECT d.id, d.body, d.attempts, d.log, w.url, w.secret, w.failures, w.failing_since AS "failingSince",
    w.resting_until AS "restingUntil", CASE WHEN w.previous_until > $3 THEN w.previous_secret END AS "previousSecret"
  FROM webhooks w JOIN webhook_deliveries d ON d.tenant_id = $1 AND d.webhook_id = w.id
  WHERE w.tenant_id = $1 AND w.id = $2 AND w.active AND (w.resting_until IS NULL OR w.resting_until <= $3)
    AND d.status = 'pending' AND d.due_at <= $3 ORDER BY d.due_at, d.event_position, d.id LIMIT $4`;

const SET_HEALTH = `UPDATE webhooks SET failures = $3, failing_since = $4, resting_until = $5 WHERE tenant_id = $1 AND id = $2`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
