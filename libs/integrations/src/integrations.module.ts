import { Global, Module } from '@nestjs/common';
import { ExportTypes } from './export-type';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';
import { ImportFilesService } from './import-files.service';
import { ImportMappingsService } from './import-mappings.service';
import { ImportTypes } from './import-type';
import { ImportMappingsController, ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { PersonalDataService } from './personal-data/personal-data.service';
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
export class ImportsModule {}

@Module({ controllers: [ImportsController, ImportMappingsController, ExportsController, PersonalDataController] })
export class ImportsHttpModule {}
