import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Database, nameConstraintField } from '@siyana/database';
import { Events, Sights } from '@siyana/events';

import { Loops } from '@siyana/jobs';
import type { Logger } from '@siyana/observability';
import { ComplianceService } from './compliance.service';
import { DueMover } from './due-mover';
import { FollowOrdersService } from './follow-orders.service';
import { FollowPlantService } from './follow-plant.service';
import { GeneratorService } from './generator.service';
import { OccurrencesService } from './occurrences.service';
import { PartsForecastService } from './parts-forecast.service';
import { PlainSets } from './plain-sets.service';
import { PreventiveSchedulesController } from './preventive.controllers';
import { LANES, SchedulerService } from './scheduler.service';
import { ScheduleFilesService } from './schedule-files.service';
import { ScheduleVerbsService } from './schedule-verbs.service';
import { SCHEDULE_SIGHTS } from './schedules.queries';
import { SchedulesService } from './schedules.service';
import { Wakeups } from './wakeups';

nameConstraintField('preventive_occurrences_schedule_id_asset_id_key_key', '/occurrence');

export interface PreventiveOptions {
  /** The jobs role's address. */
  readonly jobsUrl: string;
  /** Whether the server keeps statements by name. */
  readonly prepared: boolean;
  readonly logger: Logger;
}

const SERVICES = [
  DueMover,
  PlainSets,
  GeneratorService,
  SchedulesService,
  OccurrencesService,
  ComplianceService,
  ScheduleVerbsService,
  ScheduleFilesService,
  FollowOrdersService,
  FollowPlantService,
  PartsForecastService,
];

@Global()
@Module({})
export class PreventiveModule {
  constructor(sights: Sights) {
    sights.register(SCHEDULE_SIGHTS);
  }

  static forRoot({ jobsUrl, prepared, logger }: PreventiveOptions): DynamicModule {
    const scheduler = {
      provide: SchedulerService,
      useFactory: (loops: Loops, generator: GeneratorService, events: Events, database: Database) =>
        new SchedulerService(loops, new Wakeups(jobsUrl, LANES, prepared), generator, events, database, logger),
      inject: [Loops, GeneratorService, Events, Database],
    };
    return {
      module: PreventiveModule,
      providers: [...SERVICES, scheduler],
      exports: [
        GeneratorService,
        SchedulesService,
        OccurrencesService,
        ComplianceService,
        ScheduleVerbsService,
        ScheduleFilesService,
        SchedulerService,
        PartsForecastService,
      ],
    };
  }
}

@Module({ controllers: [PreventiveSchedulesController] })
export class PreventiveHttpModule {}
