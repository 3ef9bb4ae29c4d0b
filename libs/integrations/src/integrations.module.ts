import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { EventSubscribers } from '@siyana/events';
import { Loops } from '@siyana/jobs';
import { ExportTypes } from './export-type';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';
import { ImportFilesService } from './import-files.service';
import { ImportMappingsService } from './import-mappings.service';
import { ImportPlansService } from './import-plans.service';
import { ImportRunner } from './import-runner.service';
import { ImportTypes } from './import-type';
import { ImportMappingsController, ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { PersonalDataService } from './personal-data/personal-data.service';
import { ImportSubscriber } from './queue/import-subscriber';
import { ImportTurns } from './queue/import-turns';
import { ImportWorker } from './queue/import-worker';
import { QueuedRuns } from './queue/queued-runs';
import { AssetsImport } from './types/assets.import';
import { StandardExports } from './types/exports';
import { DowntimesImport } from './types/downtimes.import';
import { LocationsImport } from './types/locations.import';
import { MembersImport } from './types/members.import';
import { OpeningStockImport } from './types/opening-stock.import';
import { PartsImport } from './types/parts.import';
import { ProceduresImport } from './types/procedures.import';
import { SchedulesImport } from './types/schedules.import';
import { SuppliersImport } from './types/suppliers.import';
import { WorkOrdersImport } from './types/work-orders.import';

const LOOK_EVERY_MS = 250;

/** Each registers itself in `ImportTypes`. */
const TYPES = [
  AssetsImport,
  DowntimesImport,
  LocationsImport,
  MembersImport,
  OpeningStockImport,
  PartsImport,
  ProceduresImport,
  SchedulesImport,
  SuppliersImport,
  WorkOrdersImport,
];

@Global()
@Module({
  providers: [
    ExportTypes,
    ExportsService,
    StandardExports,
    PersonalDataService,
    ImportTypes,
    ImportsService,
    ImportPlansService,
    ImportRunner,
    ImportTurns,
    ImportSubscriber,
    ImportWorker,
    QueuedRuns,
    ImportFilesService,
    ImportMappingsService,
    ...TYPES,
  ],
  exports: [
    PersonalDataService,
    ExportTypes,
    ExportsService,
    ImportTypes,
    ImportsService,
    ImportFilesService,
    ImportMappingsService,
  ],
})
export class ImportsModule implements OnModuleInit {
  constructor(
    private readonly subscribers: EventSubscribers,
    private readonly subscriber: ImportSubscriber,
    private readonly worker: ImportWorker,
    private readonly loops: Loops,
  ) {}

  onModuleInit(): void {
    this.subscribers.add(this.subscriber);
    this.loops.register({ name: 'imports', everyMs: LOOK_EVERY_MS, round: (stopping) => this.worker.round(stopping) });
  }
}

@Module({ controllers: [ImportsController, ImportMappingsController, ExportsController, PersonalDataController] })
export class ImportsHttpModule {}
