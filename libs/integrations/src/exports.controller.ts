import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { currentCall, Get, Id, Post, type Page } from '@siyana/http';
import { CreateExportDto, ExportDto, ListExportsDto } from './export.dto';
import { ExportsService } from './exports.service';

@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('', { allow: 'exports:read', summary: 'List exports', answers: [ExportDto] })
  list(@Query() query: ListExportsDto): Promise<Page<ExportDto>> {
    return this.exports.list(query);
  }

  @Post('', {
    allow: 'exports:write',
    summary: 'Ask for a file of rows',
    description:
      'The file has the columns of the import of the same type, which makes the same rows of it. Beside `exports:write` it asks for the ' +
      'permission to read such rows; what the caller may not see is not in it.',
    answers: ExportDto,
    problems: ['id_taken'],
  })
  create(@Body() body: CreateExportDto): Promise<ExportDto> {
    return this.exports.create(body);
  }

  @Get(':id', { allow: 'exports:read', summary: 'Read an export', answers: ExportDto })
  get(@Id() id: string): Promise<ExportDto> {
    return this.exports.get(id);
  }

  @Get(':id/file', { allow: 'exports:read', summary: 'Read the file itself', file: ['text/csv'] })
  async file(@Id() id: string): Promise<StreamableFile> {
    const { name, content } = await this.exports.open(id);
    void currentCall().reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(content, { type: 'text/csv; charset=utf-8' });
  }
}
