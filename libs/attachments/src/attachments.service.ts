import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { ObjectStore, receiveFile, type ReceivedFile } from '@siyana/files';
import { atEnd, currentCall, keyset, type Page, type Upload } from '@siyana/http';
import { quotaExceeded, quotaOf } from '@siyana/identity';
import { AppError, conflict, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { AttachmentTargets, type AttachmentTarget } from './attachment-targets';
import type { AttachmentDto, ListAttachmentsDto, PutAttachmentDto, UploadStateDto } from './attachment.dto';
import { Attachment } from './attachment.entity';
import { PartialUploads } from './partial-uploads';

const SORTS = { createdAt: { sql: 'x.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `x.id, x.work_order_id AS "workOrderId", x.work_request_id AS "workRequestId", x.asset_id AS "assetId", x.name, x.type, x.bytes,
  x.sha256, x.width, x.height, x.has_thumbnail AS "hasThumbnail", x.created_by AS "createdBy", x.version, x.created_at AS "createdAt",
  x.updated_at AS "updatedAt"`;
const MEGABYTE = 1_048_576;

/** A file that has been looked at, made small where it is a photo, and put into the store; no row says so yet. */
interface Kept extends ReceivedFile {
  readonly id: string;
  readonly sourceSha256: string;
}

/** Files of orders, requests and assets: checked by content, kept in the store below the workspace's own prefix. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly targets: AttachmentTargets,
    private readonly store: ObjectStore,
    private readonly pieces: PartialUploads,
    private readonly fileLimit: number,
  ) {}

  async list(query: ListAttachmentsDto): Promise<Page<AttachmentDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): string => `$${params.push(value) + 1}`;
    let where = 'x.tenant_id = $1';
    if (query.workOrderId) where += ` AND x.work_order_id = ${add(query.workOrderId)}`;
    if (query.workRequestId) where += ` AND x.work_request_id = ${add(query.workRequestId)}`;
    if (query.assetId) where += ` AND x.asset_id = ${add(query.assetId)}`;
    const visible = this.targets.visible(params.length + 2);
    params.push(...visible.params);
    const page = keyset(query, SORTS, '-createdAt', 'x.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<AttachmentDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, x.created_at AS "sortKey" FROM attachments x WHERE ${where}${visible.condition}${page.condition}
       ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<AttachmentDto> {
    const row = await this.find(id);
    if (!row) throw notFound();
    return row;
  }

  /** The file's bytes; `thumbnail` is the small one of a photo. */
  async open(id: string, thumbnail: boolean): Promise<{ attachment: AttachmentDto; content: Readable }> {
    const attachment = await this.get(id);
    if (thumbnail && !attachment.hasThumbnail) throw notFound();
    return { attachment, content: await this.store.read(keyOf(id, thumbnail)) };
  }

  /** How much of a file that is sent in pieces has come; nothing, when none has. */
  async state(id: string): Promise<UploadStateDto> {
    const attachment = (await this.find(id)) ?? null;
    const receivedBytes = attachment ? attachment.bytes : await this.pieces.received(id);
    return { id, receivedBytes, complete: attachment !== null, attachment };
  }

  /**
   * The whole file, or its next piece. A repeat of what has come changes nothing: 409 `id_taken` only for another file under the same id, and
   * `upload_offset` with the place where the next piece begins.
   */
  async put(id: string, { offset, total, ...target }: PutAttachmentDto, upload: Upload): Promise<UploadStateDto> {
    const one = this.targets.only(target);
    if (offset === undefined || total === undefined || (offset === '0' && Number(total) === upload.bytes))
      return this.whole(id, { [one.field]: one.id }, upload);
    if (Number(total) > this.fileLimit) throw new AppError('too_large', 'payload_too_large');
    const done = await this.find(id);
    if (done) return { id, receivedBytes: Number(total), complete: true, attachment: done };
    await this.database.transaction((tx) => this.targets.assertThere(tx, one));
    const received = await this.pieces.append(id, Number(offset), upload.path);
    if (received < Number(total)) return { id, receivedBytes: received, complete: false, attachment: null };
    const state = await this.whole(id, { [one.field]: one.id }, { ...upload, ...(await this.pieces.whole(id)) });
    await this.pieces.forget(id);
    return state;
  }

  /** Looks at the file, makes photos small, and puts it into the store; taken out again when the call fails. */
  async receive(id: string, upload: Upload): Promise<Kept> {
    if (upload.bytes > this.fileLimit) throw new AppError('too_large', 'payload_too_large');
    const call = currentCall();
    atEnd(call, () => {
      if (call.reply.statusCode >= 400) void this.discard(id);
    });
    const kept = await receiveFile(createReadStream(upload.path), this.store, keyOf(id, false), {
      declaredType: upload.declaredType,
      name: upload.fileName,
      limitBytes: this.fileLimit,
    });
    return { ...kept, id, sourceSha256: upload.digest };
  }

  /** The row of a file that is in the store, within the workspace's quota. */
  async record(tx: Tx, { id, ...file }: Kept, target: AttachmentTarget): Promise<void> {
    const limit = quotaOf('storageMegabytes') * MEGABYTE;
    const [counted] = await tx.query<{ value: number }>(
      `INSERT INTO counters (tenant_id, name, value) VALUES ($1, 'storage_bytes', $2)
       ON CONFLICT (tenant_id, name) DO UPDATE SET value = counters.value + excluded.value
       WHERE counters.value + excluded.value <= $3 RETURNING value`,
      file.bytes,
      limit,
    );
    if (!counted || counted.value > limit)
      throw quotaExceeded('storageMegabytes', quotaOf('storageMegabytes'), quotaOf('storageMegabytes'));
    tx.insert(Attachment, {
      ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
      ...{
        workOrderId: target.workOrderId ?? null,
        workRequestId: target.workRequestId ?? null,
        assetId: target.assetId ?? null,
      },
      ...{ name: file.name, type: file.type, bytes: file.bytes, sha256: file.sha256, sourceSha256: file.sourceSha256 },
      ...{ width: file.width ?? null, height: file.height ?? null, hasThumbnail: file.hasThumbnail },
      createdBy: currentScope().principal,
    });
    await this.events.publish(tx, {
      type: 'attachment.created',
      resourceId: id,
      payload: { type: file.type, bytes: file.bytes },
    });
  }

  /** What came with a request is also of the order that it has become. */
  alsoOfOrder(tx: Tx, workRequestId: string, workOrderId: string): void {
    tx.later(
      `UPDATE attachments SET work_order_id = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND work_request_id = $2`,
      workRequestId,
      workOrderId,
      tx.now,
    );
  }

  /** One's own; or any, for those who manage orders. */
  async remove(id: string, expected: number | undefined): Promise<void> {
    const { principal, permissions } = currentScope();
    await this.database.transaction(async (tx) => {
      const { createdBy } = await this.get(id);
      if (createdBy !== principal && !permissions.has('work_orders:manage'))
        throw new AppError('forbidden', 'forbidden');
      const row = await tx.lock(Attachment, id, expected);
      tx.later(
        `UPDATE counters SET value = greatest(0, value - $2) WHERE tenant_id = $1 AND name = 'storage_bytes'`,
        row.bytes,
      );
      tx.delete(Attachment, id);
      const { workOrderId, workRequestId, assetId } = row;
      const payload = { workOrderId, workRequestId, assetId };
      await this.events.publish(tx, { type: 'attachment.deleted', resourceId: id, payload });
    });
    await this.discard(id);
  }

  private async whole(id: string, target: AttachmentTarget, upload: Upload): Promise<UploadStateDto> {
    const complete = (attachment: AttachmentDto): UploadStateDto => ({
      ...{ id, receivedBytes: upload.bytes, complete: true, attachment },
    });
    const known = await this.known(id, upload);
    if (known) return complete(known);
    const one = this.targets.only(target);
    await this.database.transaction((tx) => this.targets.assertThere(tx, one));
    const kept = await this.receive(id, upload);
    return this.database.transaction(async (tx) => {
      await this.targets.assertThere(tx, one);
      await this.record(tx, kept, target);
      return complete(await this.get(id));
    });
  }

  /** The same file under the same id is there already; another one, or one that is gone, is 409 `id_taken`. */
  private async known(id: string, upload: Upload): Promise<AttachmentDto | undefined> {
    const [row] = await this.database.read<{ sourceSha256: string }>(
      `SELECT x.source_sha256 AS "sourceSha256" FROM attachments x WHERE x.tenant_id = $1 AND x.id = $2`,
      id,
    );
    if (!row) return undefined;
    if (row.sourceSha256 !== upload.digest) throw conflict('id_taken');
    return this.get(id);
  }

  private async find(id: string): Promise<AttachmentDto | undefined> {
    const visible = this.targets.visible(3);
    const [row] = await this.database.read<AttachmentDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM attachments x WHERE x.tenant_id = $1 AND x.id = $2${visible.condition}`,
      id,
      ...visible.params,
    );
    return row;
  }

  private async discard(id: string): Promise<void> {
    await this.store.remove(keyOf(id, false)).catch(() => undefined);
    await this.store.remove(keyOf(id, true)).catch(() => undefined);
  }
}

/** Below the workspace's own prefix: ids are unique in a workspace only. */
function keyOf(id: string, thumbnail: boolean): string {
  return `${currentScope().tenantId}/${id}${thumbnail ? '-thumb' : ''}`;
}
