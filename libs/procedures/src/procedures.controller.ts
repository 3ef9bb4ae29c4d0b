import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, Patch, Post, type Page } from '@siyana/http';
import { CreateProcedureDto, ListProceduresDto, PatchProcedureDto, ProcedureDto } from './procedure.dto';
import { ProceduresService } from './procedures.service';

@ApiTags('procedures')
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly procedures: ProceduresService) {}

  @Get('', { allow: 'procedures:read', summary: 'List procedures', answers: [ProcedureDto] })
  list(@Query() query: ListProceduresDto): Promise<Page<ProcedureDto>> {
    return this.procedures.list(query);
  }

  @Post('', { allow: 'procedures:write', summary: 'Add a procedure', answers: ProcedureDto })
  create(@Body() body: CreateProcedureDto): Promise<ProcedureDto> {
    return this.procedures.create(body);
  }

  @Get(':id', { allow: 'procedures:read', summary: 'Read a procedure with its newest steps', answers: ProcedureDto })
  get(@Id() id: string): Promise<ProcedureDto> {
    return this.procedures.get(id);
  }

  @Patch(':id', {
    allow: 'procedures:write',
    summary: 'Change a procedure; new steps make a new version',
    answers: ProcedureDto,
  })
  change(
    @Id() id: string,
    @Body() body: PatchProcedureDto,
    @IfMatch() version: number | undefined,
  ): Promise<ProcedureDto> {
    return this.procedures.change(id, body, version);
  }

  @Delete(':id', { allow: 'procedures:write', summary: 'Delete a procedure that no order was made with' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.procedures.remove(id, version);
  }
}
