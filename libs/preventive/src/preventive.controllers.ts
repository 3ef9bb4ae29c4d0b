import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, Patch, Post, type Page } from '@siyana/http';
import { ComplianceService } from './compliance.service';
import { OccurrencesService } from './occurrences.service';
import {
  ComplianceDto,
  GeneratedDto,
  OccurrenceDto,
  PreviewAnswerDto,
  ScheduleDto,
  ScheduleVersionsDto,
} from './schedule-answers.dto';
import {
  ComplianceQueryDto,
  CreateScheduleDto,
  GenerateDto,
  ListSchedulesDto,
  OccurrencesQueryDto,
  PatchScheduleDto,
  PauseDto,
  PreviewDto,
  RescheduleDto,
} from './schedule.dto';
import { ScheduleVerbsService } from './schedule-verbs.service';
import { SchedulesService } from './schedules.service';

@ApiTags('preventive-schedules')
@Controller('preventive-schedules')
export class PreventiveSchedulesController {
  constructor(
    private readonly schedules: SchedulesService,
    private readonly verbs: ScheduleVerbsService,
    private readonly occurrences: OccurrencesService,
    private readonly compliance: ComplianceService,
  ) {}

  @Get('', { allow: 'preventive_schedules:read', summary: 'List preventive schedules', answers: [ScheduleDto] })
  list(@Query() query: ListSchedulesDto): Promise<Page<ScheduleDto>> {
    return this.schedules.list(query);
  }

  @Post('', {
    allow: 'preventive_schedules:write',
    summary: 'Make a preventive schedule for assets or a category',
    description:
      'Rules that cannot be served are refused with the reason; what is accepted is answered as it will be used.',
    answers: ScheduleDto,
  })
  create(@Body() body: CreateScheduleDto): Promise<ScheduleDto> {
    return this.schedules.create(body);
  }

  @Post('preview', {
    allow: 'preventive_schedules:read',
    summary: 'Show the next dues of rules that are being written',
    description: 'The generator’s own function; nothing is stored.',
    answers: PreviewAnswerDto,
    status: 200,
  })
  preview(@Body() body: PreviewDto): Promise<PreviewAnswerDto> {
    return this.occurrences.preview(body);
  }

  @Get('compliance', {
    allow: 'preventive_schedules:read',
    summary: 'Read how much of what was due was done in time, by month',
    description:
      'PM compliance: dues that were done inside their tolerance / dues whose tolerance has closed. Of the machines that the caller sees.',
    answers: ComplianceDto,
  })
  complianceByMonth(@Query() { months }: ComplianceQueryDto): Promise<ComplianceDto> {
    return this.compliance.byMonth(months);
  }

  @Get(':id', { allow: 'preventive_schedules:read', summary: 'Read a preventive schedule', answers: ScheduleDto })
  get(@Id() id: string): Promise<ScheduleDto> {
    return this.schedules.get(id);
  }

  @Patch(':id', {
    allow: 'preventive_schedules:write',
    summary: 'Change a preventive schedule from now on',
    description: 'What is decided stays; a change of rules or template makes a new version.',
    answers: ScheduleDto,
  })
  change(
    @Id() id: string,
    @Body() body: PatchScheduleDto,
    @IfMatch() expected: number | undefined,
  ): Promise<ScheduleDto> {
    return this.schedules.change(id, body, expected);
  }

  @Delete(':id', {
    allow: 'preventive_schedules:write',
    summary: 'Delete a preventive schedule that has made no order',
  })
  remove(@Id() id: string, @IfMatch() expected: number | undefined): Promise<void> {
    return this.schedules.remove(id, expected);
  }

  @Get(':id/versions', {
    allow: 'preventive_schedules:read',
    summary: 'List the versions of a preventive schedule',
    answers: ScheduleVersionsDto,
  })
  versions(@Id() id: string): Promise<ScheduleVersionsDto> {
    return this.schedules.versions(id);
  }

  @Get(':id/occurrences', {
    allow: 'preventive_schedules:read',
    summary: 'List its occurrences, past and future, with what was or will be decided and why',
    answers: [OccurrenceDto],
  })
  occurrencesOf(@Id() id: string, @Query() query: OccurrencesQueryDto): Promise<Page<OccurrenceDto>> {
    return this.occurrences.list(id, query);
  }

  @Post(':id/generate', {
    allow: 'preventive_schedules:write',
    summary: 'Make its order now, with a reason',
    description: 'Through the same gates as any other: the answer holds each decision, `suppressed_open` included.',
    answers: GeneratedDto,
  })
  generate(@Id() id: string, @Body() body: GenerateDto, @IfMatch() version: number | undefined): Promise<GeneratedDto> {
    return this.verbs.generate(id, body, version);
  }

  @Post(':id/pause', { allow: 'preventive_schedules:write', summary: 'Pause it, with a reason', answers: ScheduleDto })
  pause(@Id() id: string, @Body() { reason }: PauseDto, @IfMatch() expected: number | undefined): Promise<ScheduleDto> {
    return this.verbs.pause(id, reason, expected);
  }

  @Post(':id/resume', { allow: 'preventive_schedules:write', summary: 'End its pause', answers: ScheduleDto })
  resume(@Id() id: string, @IfMatch() expected: number | undefined): Promise<ScheduleDto> {
    return this.verbs.resume(id, expected);
  }

  @Post(':id/archive', {
    allow: 'preventive_schedules:write',
    summary: 'Take it out of use; what it has made stays',
    answers: ScheduleDto,
  })
  archive(@Id() id: string, @IfMatch() expected: number | undefined): Promise<ScheduleDto> {
    return this.verbs.archive(id, expected);
  }

  @Post(':id/restore', {
    allow: 'preventive_schedules:write',
    summary: 'Take it into use again, as after a pause',
    answers: ScheduleDto,
  })
  restore(@Id() id: string, @IfMatch() expected: number | undefined): Promise<ScheduleDto> {
    return this.verbs.restore(id, expected);
  }

  @Post(':id/occurrences/:key/reschedule', {
    allow: 'preventive_schedules:write',
    summary: 'Put one due on another day, with a reason',
    answers: OccurrenceDto,
  })
  @ApiParam({ name: 'key', description: 'The occurrence’s key.', example: '2026-01-31T08:00' })
  reschedule(
    @Id() id: string,
    @Param('key') key: string,
    @Body() body: RescheduleDto,
    @IfMatch() version: number | undefined,
  ): Promise<OccurrenceDto> {
    return this.verbs.reschedule(id, key, body, version);
  }
}
