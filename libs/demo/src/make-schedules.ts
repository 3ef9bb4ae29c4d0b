import type { INestApplicationContext } from '@nestjs/common';
import { SchedulesService } from '@siyana/preventive';
import { PROCEDURES } from './procedures';
import { SCHEDULES } from './schedules';

interface Plant {
  readonly categories: ReadonlyMap<string, string>;
  readonly procedures: ReadonlyMap<string, { readonly id: string }>;
  readonly teams: ReadonlyMap<string, string>;
}

/** What comes at set times, each on every machine of its kind. */
export async function makeSchedules(app: INestApplicationContext, plant: Plant, now: Date): Promise<void> {
  for (const { name, category, procedure, rrule, mode, first, leadDays, holidayPolicy = 'ignore', team } of SCHEDULES) {
    const startsAt = `${new Date(now.getTime() + first * 86_400_000).toISOString().slice(0, 10)}T08:00`;
    const estimatedMinutes = PROCEDURES.find((each) => each.name === procedure)!.minutes;
    const procedureId = plant.procedures.get(procedure)!.id;
    await app.get(SchedulesService).create({
      ...{ name, categoryId: plant.categories.get(category)!, leadDays, holidayPolicy },
      triggers: [{ kind: 'calendar', rrule, startsAt, mode }],
      template: {
        title: name,
        type: 'predetermined',
        procedureId,
        estimatedMinutes,
        teamIds: [plant.teams.get(team)!],
      },
    });
  }
}
