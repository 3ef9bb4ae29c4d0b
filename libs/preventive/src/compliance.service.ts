import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { toLocal } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { complianceByMonth, figureOf, monthsUntil, type ClosingDay } from './compliance.rules';
import { closingDays } from './occurrences.queries';
import type { ComplianceDto } from './schedule-answers.dto';
import { visibleAssets } from './schedules.queries';

const MONTHS = 6;
const DAY = 86_400_000;
/** No tolerance goes further, early or late; and a day for zones. */
const WIDEST = 367 * DAY;

/** How much of what was due was done in time, of the machines that the caller sees. */
@Injectable()
export class ComplianceService {
  constructor(private readonly database: Database) {}

  async byMonth(count = MONTHS): Promise<ComplianceDto> {
    const now = Date.parse(this.database.now());
    const today = toLocal(new Date(now), currentScope().settings.timeZone).slice(0, 10);
    const months = monthsUntil(today, count);
    const first = `${months[0]!}-01`;
    // Where the clocks are ahead it is tomorrow already.
    const end = now + DAY;
    const visible = visibleAssets(6);
    const days = await this.database.read<ClosingDay & Record<string, unknown>>(
      closingDays(visible.condition),
      ...[first, instant(end).slice(0, 10)],
      ...[instant(Date.parse(first) - WIDEST), instant(end + DAY)],
      ...visible.params,
    );
    const data = complianceByMonth(months, days, new Date(now));
    const whole = figureOf(data.map(({ numerator: done, denominator: due }) => ({ done, due })));
    return { data: [...data], ...whole };
  }
}

const instant = (ms: number): string => new Date(ms).toISOString();
