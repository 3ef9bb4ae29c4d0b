import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page } from '@siyana/http';
import {
  badRequest,
  currencyDigits,
  divideHalfEven,
  forbidden,
  moneyText,
  refuseField,
  type FieldError,
} from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { AbcLineDto, AbcQueryDto, ClassifiedDto, ClassifyDto } from './abc.dto';
import { classified, HOLD_PARTS, SET_CLASSES } from './abc.queries';
import type { AbcClass } from './part.entity';
import { isZero } from './stock.rules';

/** Percent of the value: the classes of the textbook, where the workspace has none of its own. */
const STANDARD = { aPercent: 80, bPercent: 95 } as const;
const BY_RANK = { rank: { sql: 'c.rank', type: 'integer' } } as const;

interface Limits {
  readonly aPercent: number;
  readonly bPercent: number;
}

interface Row {
  readonly id: string;
  readonly sku: string;
  readonly partName: string;
  readonly rank: number;
  readonly issueValue: string;
  readonly reached: string;
  readonly whole: string;
  readonly abcClass: AbcClass | null;
  readonly computedClass: AbcClass;
}

/** Few parts make most of the value: classes by what was issued over the past twelve months. */
@Injectable()
export class AbcService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** What the classes would be by the stores that the caller sees. */
  async list(query: AbcQueryDto): Promise<Page<AbcLineDto>> {
    const { aPercent, bPercent } = await this.limits(query);
    if (aPercent > bPercent)
      throw badRequest('malformed_query', {}, [{ ...tooSmall(aPercent), pointer: '#query/bPercent' }]);
    const now = this.database.now();
    const sites = withinSites('st.location_id', 6);
    const page = keyset(query, BY_RANK, 'rank', 'c.id', 6 + sites.params.length);
    const params = [yearBefore(now), now, aPercent, bPercent, ...sites.params, ...page.params];
    const rows = await this.database.read<Row & { sortKey: unknown }>(
      `SELECT c.*, c.rank AS "sortKey" FROM workspaces o, (${classified(sites.condition)}) c
       WHERE o.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $${params.length + 2}`,
      ...params,
      page.limit + 1,
    );
    const digits = currencyDigits(currentScope().settings.currency);
    return page.toPage(rows, ({ id, sku, partName, rank, issueValue, reached, whole, abcClass, computedClass }) => ({
      ...{ id, partId: id, sku, partName, rank, computedClass, abcClass },
      issueValue: moneyText(issueValue, digits),
      cumulatedShare: isZero(whole) ? null : divideHalfEven(reached, whole, 4),
    }));
  }

  /** Gives every part its class by the whole workspace's use: what counts by class go by from now on. */
  async classify(request: ClassifyDto): Promise<ClassifiedDto> {
    const { aPercent, bPercent } = await this.limits(request);
    if (aPercent > bPercent) throw refuseField('/bPercent', 'too_small', { min: aPercent });
    if (currentScope().siteIds !== null) throw forbidden();
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row & Record<string, unknown>>(
        classified(''),
        ...[yearBefore(tx.now), tx.now, aPercent, bPercent],
      );
      const changed = rows.filter(({ abcClass, computedClass }) => abcClass !== computedClass);
      if (changed.length > 0) {
        const ids = changed.map(({ id }) => id);
        await tx.query(HOLD_PARTS, ids);
        tx.later(
          SET_CLASSES,
          tx.now,
          ids,
          changed.map(({ computedClass }) => computedClass),
        );
        await this.events.publishAll(
          tx,
          ids.map((resourceId) => ({ type: 'part.changed', resourceId, payload: { fields: ['abcClass'] } })),
        );
      }
      const many = (abc: AbcClass): number => rows.filter(({ computedClass }) => computedClass === abc).length;
      return { a: many('A'), b: many('B'), c: many('C'), changed: changed.length };
    });
  }

  /** As the call says, else as the workspace has chosen. */
  private async limits({ aPercent, bPercent }: ClassifyDto): Promise<Limits> {
    const [row] = await this.database.read<{ chosen: Partial<Limits> | null }>(
      `SELECT w.stock -> 'abcLimits' AS chosen FROM workspaces w WHERE w.tenant_id = $1`,
    );
    const { chosen } = row!;
    return {
      aPercent: aPercent ?? chosen?.aPercent ?? STANDARD.aPercent,
      bPercent: bPercent ?? chosen?.bPercent ?? STANDARD.bPercent,
    };
  }
}

const tooSmall = (min: number): Omit<FieldError, 'pointer'> => ({ code: 'too_small', params: { min } });

/** The same day a year ago, in UTC; of 29 February the day after. */
function yearBefore(now: string): string {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day.toISOString();
}
