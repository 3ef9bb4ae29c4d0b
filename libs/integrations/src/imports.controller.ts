import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { currentFields, currentLocale, Get, Id, Post, uploadedBytes, type Page } from '@siyana/http';
import { refuseField } from '@siyana/kernel';
import { ImportDto, ImportFormDto, ImportQueryDto, ListImportsDto } from './import.dto';
import { ImportsService } from './imports.service';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Get('', { allow: 'imports:read', summary: 'List imports', answers: [ImportDto] })
  list(@Query() query: ListImportsDto): Promise<Page<ImportDto>> {
    return this.imports.list(query);
  }

  @Post('', {
    allow: 'imports:write',
    summary: 'Import a CSV file',
    description: 'multipart/form-data with the parts `file` and `mapping` (JSON), in any order.',
    answers: ImportDto,
    multipart: true,
    form: ImportFormDto,
    problems: ['import_refused'],
  })
  async create(@Query() { dryRun }: ImportQueryDto): Promise<ImportDto> {
    const { mapping, ...others } = currentFields();
    if (mapping === undefined) throw refuseField('/mapping', 'required');
    for (const name of Object.keys(others)) throw refuseField(`/${name}`, 'unknown_field');
    return this.imports.run({
      file: await uploadedBytes(),
      mapping,
      dryRun: dryRun === 'true',
      locale: currentLocale(),
    });
  }

  @Get(':id', { allow: 'imports:read', summary: 'Read what became of an import', answers: ImportDto })
  get(@Id() id: string): Promise<ImportDto> {
    return this.imports.get(id);
  }
}
