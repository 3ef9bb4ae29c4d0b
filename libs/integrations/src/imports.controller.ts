import { Body, Controller, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  currentBody,
  currentCall,
  currentLocale,
  currentUpload,
  Delete,
  Get,
  Id,
  IfMatch,
  PageQuery,
  Patch,
  Post,
  type Page,
} from '@siyana/http';
import { refuseField } from '@siyana/kernel';
import {
  CreateImportMappingDto,
  ImportDto,
  ImportFormDto,
  ImportMappingDto,
  ImportPresetsDto,
  ImportQueryDto,
  ImportTypesDto,
  ImportUndoneDto,
  ListImportsDto,
  PatchImportMappingDto,
} from './import.dto';
import { ImportFilesService } from './import-files.service';
import { ImportMappingsService } from './import-mappings.service';
import { ImportsService } from './imports.service';
import { IMPORT_PRESETS } from './presets';

const CSV = 'text/csv; charset=utf-8';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly files: ImportFilesService,
    private readonly mappings: ImportMappingsService,
  ) {}

  @Get('', { allow: 'imports:read', summary: 'List imports', answers: [ImportDto] })
  list(@Query() query: ListImportsDto): Promise<Page<ImportDto>> {
    return this.imports.list(query);
  }

  @Post('', {
    allow: 'imports:write',
    summary: 'Import a file of rows',
    description:
      'multipart/form-data with the part `file` (CSV, or XLSX, of which the first sheet that is not hidden is read) and at most one of `mapping` (JSON), `mappingId` and `preset`, in any order. ' +
      'A file whose headers are those of our template needs none. With `mode=queued` the answer comes at once and a worker does the rest: ask `GET /imports/{id}`. Beside `imports:write` it asks for the permission to write what the rows are.',
    answers: ImportDto,
    multipart: true,
    form: ImportFormDto,
    // Of a mapping that is not there.
    statuses: [404],
    problems: ['import_refused'],
  })
  async create(@Query() { type, dryRun, mode }: ImportQueryDto): Promise<ImportDto> {
    const upload = currentUpload()!;
    const form = currentBody(ImportFormDto);
    return this.imports.run({
      type,
      path: upload.path,
      fileName: upload.fileName,
      mapping: await this.mappingOf(form),
      preset: form.preset,
      dryRun: dryRun === 'true',
      locale: currentLocale(),
      mode,
    });
  }

  @Get('presets', {
    allow: 'imports:read',
    summary: "List ready mappings for other programs' files",
    answers: ImportPresetsDto,
  })
  presets(): ImportPresetsDto {
    return { presets: IMPORT_PRESETS.map((preset) => ({ ...preset, mapping: { ...preset.mapping } })) };
  }

  @Get('templates', { allow: 'imports:read', summary: 'Say what can be imported', answers: ImportTypesDto })
  async types(): Promise<ImportTypesDto> {
    return { types: await this.files.describe() };
  }

  @Get('templates/:type', { allow: 'imports:read', summary: 'Read an empty file to fill', file: ['text/csv'] })
  async template(@Param('type') type: string): Promise<StreamableFile> {
    return sendCsv(await this.files.template(type), `${type}.csv`);
  }

  @Get(':id', { allow: 'imports:read', summary: 'Read what became of an import', answers: ImportDto })
  get(@Id() id: string): Promise<ImportDto> {
    return this.imports.get(id);
  }

  @Get(':id/errors.csv', {
    allow: 'imports:read',
    summary: 'Read the refused rows, to correct and send again',
    file: ['text/csv'],
  })
  async errors(@Id() id: string): Promise<StreamableFile> {
    return sendCsv(await this.files.errors(id), 'errors.csv');
  }

  @Post(':id/cancel', {
    allow: 'imports:write',
    summary: 'Stop an import; what it has written stays and can be undone',
    description: 'An import that has ended already is answered as it is.',
    answers: ImportDto,
  })
  cancel(@Id() id: string, @IfMatch() version: number | undefined): Promise<ImportDto> {
    return this.imports.cancel(id, version, currentLocale());
  }

  @Post(':id/undo', {
    allow: 'imports:write',
    summary: 'Take back what nobody has touched since, within 24 hours',
    answers: ImportUndoneDto,
    problems: ['import_not_undoable'],
  })
  undo(@Id() id: string, @IfMatch() version: number | undefined): Promise<ImportUndoneDto> {
    return this.imports.undo(id, version);
  }

  private async mappingOf({ mapping, mappingId, preset }: ImportFormDto): Promise<unknown> {
    if (mapping !== undefined && mappingId !== undefined) throw refuseField('/mappingId', 'conflicting_fields');
    if (preset !== undefined && (mapping ?? mappingId) !== undefined)
      throw refuseField('/preset', 'conflicting_fields');
    return mappingId === undefined ? mapping : (await this.mappings.get(mappingId)).mapping;
  }
}

@ApiTags('imports')
@Controller('import-mappings')
export class ImportMappingsController {
  constructor(private readonly mappings: ImportMappingsService) {}

  @Get('', { allow: 'imports:read', summary: 'List kept mappings', answers: [ImportMappingDto] })
  list(@Query() query: PageQuery): Promise<Page<ImportMappingDto>> {
    return this.mappings.list(query);
  }

  @Post('', { allow: 'imports:write', summary: 'Keep a mapping', answers: ImportMappingDto })
  create(@Body() body: CreateImportMappingDto): Promise<ImportMappingDto> {
    return this.mappings.create(body);
  }

  @Get(':id', { allow: 'imports:read', summary: 'Read a kept mapping', answers: ImportMappingDto })
  get(@Id() id: string): Promise<ImportMappingDto> {
    return this.mappings.get(id);
  }

  @Patch(':id', { allow: 'imports:write', summary: 'Change a kept mapping', answers: ImportMappingDto })
  change(
    @Id() id: string,
    @Body() body: PatchImportMappingDto,
    @IfMatch() version: number | undefined,
  ): Promise<ImportMappingDto> {
    return this.mappings.change(id, body, version);
  }

  @Delete(':id', { allow: 'imports:write', summary: 'Forget a kept mapping' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.mappings.remove(id, version);
  }
}

/** A file to keep, never a page to show. */
function sendCsv(content: string | NodeJS.ReadableStream, name: string): StreamableFile {
  void currentCall().reply.header('content-disposition', `attachment; filename="${name}"`);
  return typeof content === 'string'
    ? new StreamableFile(Buffer.from(content), { type: CSV })
    : new StreamableFile(content as never, { type: CSV });
}
