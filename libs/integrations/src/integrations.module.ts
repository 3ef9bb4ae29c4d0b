import { Global, Module } from '@nestjs/common';
import { ImportFilesService } from './import-files.service';
import { ImportMappingsService } from './import-mappings.service';
import { ImportTypes } from './import-type';
import { ImportMappingsController, ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { AssetsImport } from './types/assets.import';
import { LocationsImport } from './types/locations.import';
import { WorkOrdersImport } from './types/work-orders.import';

/** Each registers itself in `ImportTypes`. */
const TYPES = [AssetsImport, LocationsImport, WorkOrdersImport];

@Global()
@Module({
  providers: [ImportTypes, ImportsService, ImportFilesService, ImportMappingsService, ...TYPES],
  exports: [ImportTypes, ImportsService, ImportFilesService, ImportMappingsService],
})
export class ImportsModule {}

@Module({ controllers: [ImportsController, ImportMappingsController] })
export class ImportsHttpModule {}
