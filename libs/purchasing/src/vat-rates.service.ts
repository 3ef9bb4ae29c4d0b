import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { compareDecimals, newId, notFound, unprocessable, type FieldError } from '@siyana/kernel';
import { quantityText } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import type { CreateVatRateDto, PatchVatRateDto, VatRateDto } from './vat-rate.dto';
import { VatRate } from './vat-rate.entity';

/** Morocco's rates since the reform of 2024 to 2026. */
const STARTER = [
  { rate: '20', standard: true, names: { fr: 'Taux normal', ar: 'السعر العادي', en: 'Standard rate' } },
  { rate: '10', standard: false, names: { fr: 'Taux réduit', ar: 'السعر المخفض', en: 'Reduced rate' } },
  { rate: '0', standard: false, names: { fr: 'Exonéré', ar: 'معفى', en: 'Exempt' } },
] as const;

const SORTS = { createdAt: { sql: 'v.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `v.id, v.rate, v.name, v.standard, v.archived_at IS NOT NULL AS archived, v.version, v.created_at AS "createdAt",
  v.updated_at AS "updatedAt"`;

@Injectable()
export class VatRatesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Every workspace begins with the starter set, in the transaction that makes it. */
  onModuleInit(): void {
    this.events.inSameTransaction('workspace.created', (tx) => {
      tx.insert(
        VatRate,
        STARTER.map(({ rate, standard, names }) => ({
          ...draft(tx),
          ...{ rate, standard, name: names[currentScope().settings.locale] },
        })),
      );
      return Promise.resolve();
    });
  }

  async list(query: PageQuery): Promise<Page<VatRateDto>> {
    const page = keyset(query, SORTS, 'createdAt', 'v.id', 3);
    const rows = await this.database.read<VatRateDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, v.created_at AS "sortKey" FROM vat_rates v WHERE v.tenant_id = $1${page.condition}
       ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => shown(row));
  }

  async get(id: string): Promise<VatRateDto> {
    const [row] = await this.database.read<VatRateDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM vat_rates v WHERE v.tenant_id = $1 AND v.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  create({ rate, name, standard = false }: CreateVatRateDto): Promise<VatRateDto> {
    return this.database.transaction(async (tx) => {
      const row = { ...draft(tx), rate, name, standard };
      if (standard) noOtherStandard(tx);
      tx.insert(VatRate, row);
      await this.events.publish(tx, { type: 'vat_rate.created', resourceId: row.id });
      return this.get(row.id);
    });
  }

  change(id: string, request: PatchVatRateDto, expected: number | undefined): Promise<VatRateDto> {
    const { name, standard, archived } = request;
    return this.database.transaction(async (tx) => {
      const row = await tx.lock(VatRate, id, expected);
      if (name !== undefined) row.name = name;
      if (archived !== undefined) row.archivedAt = archived ? (row.archivedAt ?? tx.now) : null;
      if (standard && !row.standard) noOtherStandard(tx);
      if (standard !== undefined) row.standard = standard;
      tx.save(VatRate, row);
      await this.events.publish(tx, { type: 'vat_rate.changed', resourceId: id });
      return this.get(id);
    });
  }

  /** Each line's rate: its own, which must be one of the workspace's, or the standard one. */
  async ratesFor(tx: Tx, asked: readonly (string | undefined)[]): Promise<string[]> {
    const rows = await tx.query<{ rate: string; standard: boolean }>(
      `SELECT v.rate, v.standard FROM vat_rates v WHERE v.tenant_id = $1 AND v.archived_at IS NULL`,
    );
    const standard = rows.find((row) => row.standard)?.rate;
    const errors: FieldError[] = [];
    const rates = asked.map((rate, index) => {
      const found = rate === undefined ? standard : rows.find((row) => compareDecimals(row.rate, rate) === 0)?.rate;
      if (found === undefined)
        errors.push({ pointer: `/lines/${index}/vatRate`, code: rate === undefined ? 'required' : 'not_found' });
      return found ?? '0';
    });
    if (errors.length > 0) throw unprocessable(errors);
    return rates;
  }
}

const draft = (tx: Tx): Omit<VatRate, 'tenantId' | 'rate' | 'name' | 'standard'> => ({
  ...{ id: newId(), version: 1, createdAt: tx.now, updatedAt: tx.now, archivedAt: null },
});

function noOtherStandard(tx: Tx): void {
  tx.later(
    `UPDATE vat_rates SET standard = false, version = version + 1, updated_at = $2 WHERE tenant_id = $1 AND standard`,
    tx.now,
  );
}

const shown = (row: VatRateDto): VatRateDto => ({ ...row, rate: quantityText(row.rate) });
