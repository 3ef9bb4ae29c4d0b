import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, currentLocale } from '@siyana/http';
import { localDate, newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { CreateHolidayDto, HolidayDto, HolidaysDto } from './holiday.dto';
import { WorkspaceHoliday } from './holiday.entity';
import { moroccanHolidays } from './moroccan-holidays';

type Own = Pick<WorkspaceHoliday, 'id' | 'date' | 'name' | 'works' | 'createdAt'>;

/** National holidays, and what the workspace says otherwise: feasts are announced late, and firms differ. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(asked: number | undefined): Promise<HolidaysDto> {
    const locale = currentLocale();
    const today = localDate(new Date(this.database.now()), currentScope().settings.timeZone);
    const year = asked ?? Number(today.slice(0, 4));
    const own = await this.own(year);
    const national = moroccanHolidays(year)
      .filter(({ date }) => !own.some((each) => each.date === date && !each.works))
      .map(({ date, names, provisional }): HolidayDto => {
        const works = own.some((each) => each.date === date && each.works);
        return { id: null, date, name: names[locale], source: 'national', provisional, works };
      });
    return { data: [...national, ...own.map(ownDto)].sort((a, b) => (a.date < b.date ? -1 : 1)) };
  }

  async get(id: string): Promise<HolidayDto> {
    const [row] = await this.database.read<Own & Record<string, unknown>>(
      `SELECT id, date, name, works FROM holidays WHERE tenant_id = $1 AND id = $2`,
      id,
    );
    if (!row) throw notFound();
    return ownDto(row);
  }

  create(request: CreateHolidayDto): Promise<HolidayDto> {
    const { id = newId(), date, name, works = false } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'holidays', id, () => this.get(id)));
      if (known) return known;
      tx.insert(WorkspaceHoliday, { id, version: 1, createdAt: tx.now, updatedAt: tx.now, date, name, works });
      await this.events.publish(tx, { type: 'holiday.created', resourceId: id, payload: { date, works } });
      return ownDto({ id, date, name, works });
    });
  }

  remove(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const gone = await tx.query(`DELETE FROM holidays WHERE tenant_id = $1 AND id = $2 RETURNING date`, id);
      if (!gone[0]) throw notFound();
      await this.events.publish(tx, { type: 'holiday.deleted', resourceId: id, payload: gone[0] });
    });
  }

  /** The dates of these years on which nobody works, each with the instant since which it is so here; null: it always was. */
  async dates(tx: Tx, fromYear: number, toYear: number): Promise<ReadonlyMap<string, Date | null>> {
    const dates = new Map<string, Date | null>();
    for (let year = fromYear; year <= toYear; year += 1)
      for (const { date } of moroccanHolidays(year)) dates.set(date, null);
    const own = await tx.query<Own & Record<string, unknown>>(
      `SELECT id, date, name, works, created_at AS "createdAt" FROM holidays WHERE tenant_id = $1`,
    );
    for (const { date, works, createdAt } of own) {
      if (works) dates.delete(date);
      else if (!dates.has(date)) dates.set(date, new Date(createdAt));
    }
    return dates;
  }

  private own(year: number): Promise<Own[]> {
    return this.database.read<Own & Record<string, unknown>>(
      `SELECT id, date, name, works, created_at AS "createdAt" FROM holidays
       WHERE tenant_id = $1 AND date >= $2::date AND date <= $3::date ORDER BY date`,
      `${year}-01-01`,
      `${year}-12-31`,
    );
  }
}

const ownDto = ({ id, date, name, works }: Pick<Own, 'id' | 'date' | 'name' | 'works'>): HolidayDto => ({
  ...{ id, date, name, works },
  source: 'workspace',
  provisional: false,
});
