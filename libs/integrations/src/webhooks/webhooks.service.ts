import type { Changes, Database, Tx } from '@siyana/database';
import { assertSeesAllSites, type Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { forbidden, newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { CreateWebhookDto, NewWebhookDto, PatchWebhookDto, WebhookDto } from '../webhook.dto';
import { Webhook } from '../webhook.entity';
import { parseReceiverUrl, type ReceiverPolicy } from './receiver-url';
import type { SecretBox } from './secret-box';
import { newWebhookSecret } from './signature';
import { HEALTHY, neededToReceive } from './webhook.rules';

const SORTS = { createdAt: { sql: 'w.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `w.id, w.name, w.url, w.event_types AS "eventTypes", w.active, w.disabled_reason AS "disabledReason", w.failures,
  w.failing_since AS "failingSince", w.previous_until AS "previousSecretUntil", w.version, w.created_at AS "createdAt",
  w.updated_at AS "updatedAt"`;
const DAY_MINUTES = 24 * 60;

/** Where a workspace wants its events sent, and with which secret they are signed. */
export class WebhooksService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly box: SecretBox,
    private readonly policy: ReceiverPolicy,
  ) {}

  async list(query: PageQuery): Promise<Page<WebhookDto>> {
    assertSeesAllSites();
    const page = keyset(query, SORTS, '-createdAt', 'w.id', 3);
    const rows = await this.database.read<WebhookDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, w.created_at AS "sortKey" FROM webhooks w WHERE w.tenant_id = $1${page.condition}
       ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<WebhookDto> {
    assertSeesAllSites();
    const [row] = await this.database.read<WebhookDto>(
      `SELECT ${COLUMNS} FROM webhooks w WHERE w.tenant_id = $1 AND w.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  /** The secret is in this answer and nowhere else. */
  create(request: CreateWebhookDto): Promise<NewWebhookDto> {
    assertSeesAllSites();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'webhooks', request.id, () => this.get(request.id!)));
      if (known) return { ...known, secret: null, secretShown: false };
      const id = request.id ?? newId();
      const secret = newWebhookSecret();
      assertMayReceive(request.eventTypes);
      tx.insert(Webhook, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ name: request.name ?? null, url: this.checked(request.url), eventTypes: request.eventTypes },
        ...{ active: request.active ?? true, disabledReason: null },
        ...{ secret: this.box.seal(secret, id), previousSecret: null, previousUntil: null },
        ...HEALTHY,
      });
      await this.events.publish(tx, {
        ...{ type: 'webhook.created', resourceId: id, payload: { eventTypes: request.eventTypes } },
      });
      return { ...(await this.get(id)), secret, secretShown: true };
    });
  }

  change(id: string, request: PatchWebhookDto, expected: number | undefined): Promise<WebhookDto> {
    assertSeesAllSites();
    return this.database.transaction(async (tx) => {
      const webhook = await tx.lock(Webhook, id, expected);
      if (request.eventTypes) assertMayReceive(request.eventTypes);
      if (request.name !== undefined) webhook.name = request.name;
      if (request.url !== undefined) webhook.url = this.checked(request.url);
      if (request.eventTypes !== undefined) webhook.eventTypes = request.eventTypes;
      if (request.active !== undefined) {
        webhook.active = request.active;
        webhook.disabledReason = null;
      }
      // A new beginning for whoever was in trouble.
      if (request.url !== undefined || request.active) Object.assign(webhook, HEALTHY);
      await this.saved(tx, webhook, 'webhook.changed');
      return this.get(id);
    });
  }

  /** With its deliveries: they are its log and nobody else's. */
  remove(id: string, expected: number | undefined): Promise<void> {
    assertSeesAllSites();
    return this.database.transaction(async (tx) => {
      await tx.lock(Webhook, id, expected);
      tx.later(`DELETE FROM webhook_deliveries WHERE tenant_id = $1 AND webhook_id = $2`, id);
      tx.delete(Webhook, id);
      await this.events.publish(tx, { type: 'webhook.deleted', resourceId: id });
    });
  }

  /** A new secret; the old one signs beside it until the receiver has learnt the new one. */
  rotate(id: string, overlapMinutes = DAY_MINUTES, expected?: number): Promise<NewWebhookDto> {
    assertSeesAllSites();
    return this.database.transaction(async (tx) => {
      const webhook = await tx.lock(Webhook, id, expected);
      const secret = newWebhookSecret();
      const until = new Date(Date.parse(tx.now) + overlapMinutes * 60_000).toISOString();
      webhook.previousSecret = overlapMinutes > 0 ? webhook.secret : null;
      webhook.previousUntil = overlapMinutes > 0 ? until : null;
      webhook.secret = this.box.seal(secret, id);
      await this.saved(tx, webhook, 'webhook.secret_rotated');
      return { ...(await this.get(id)), secret, secretShown: true };
    });
  }

  private async saved(tx: Tx, webhook: Webhook, type: 'webhook.changed' | 'webhook.secret_rotated'): Promise<void> {
    const changes: Changes = tx.save(Webhook, webhook);
    const fields = Object.keys(changes);
    await this.events.publish(tx, { type, resourceId: webhook.id, payload: { fields } });
  }

  private checked(text: string): string {
    const url = parseReceiverUrl(text, this.policy);
    if (!url) throw refuseField('/url', 'url_refused');
    return url.href;
  }
}

/** Nobody has sent to them what they may not read. */
function assertMayReceive(eventTypes: readonly string[]): void {
  const missing = neededToReceive(eventTypes).find((permission) => !currentScope().permissions.has(permission));
  if (missing) throw forbidden('forbidden', { permission: missing });
}
