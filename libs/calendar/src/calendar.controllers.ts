import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, Patch, Post, type Page } from '@siyana/http';
import { AbsencesService } from './absences.service';
import { CreatePatternDto, ListPatternsDto, PatchPatternDto, PatternDto } from './pattern.dto';
import { CalendarsService, ShiftsService } from './patterns.service';
import { ShiftAssignmentsService } from './shift-assignments.service';
import {
  AbsenceDto,
  CreateAbsenceDto,
  CreateShiftAssignmentDto,
  ListStaffingDto,
  PatchAbsenceDto,
  PatchShiftAssignmentDto,
  ShiftAssignmentDto,
} from './staffing.dto';

type Version = number | undefined;

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Get('', { allow: 'calendars:read', summary: 'List the working calendars of places', answers: [PatternDto] })
  list(@Query() query: ListPatternsDto): Promise<Page<PatternDto>> {
    return this.calendars.list(query);
  }

  @Post('', {
    allow: 'calendars:write',
    summary: 'Say when a place works; the workspace, a location or an asset names it as its `calendarId`',
    answers: PatternDto,
  })
  create(@Body() body: CreatePatternDto): Promise<PatternDto> {
    return this.calendars.create(body);
  }

  @Get(':id', { allow: 'calendars:read', summary: 'Read a working calendar', answers: PatternDto })
  get(@Id() id: string): Promise<PatternDto> {
    return this.calendars.get(id);
  }

  @Patch(':id', { allow: 'calendars:write', summary: 'Change a working calendar', answers: PatternDto })
  change(@Id() id: string, @Body() body: PatchPatternDto, @IfMatch() version: Version): Promise<PatternDto> {
    return this.calendars.change(id, body, version);
  }

  @Delete(':id', { allow: 'calendars:write', summary: 'Delete a calendar that nothing goes by' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.calendars.remove(id, version);
  }
}

@ApiTags('shifts')
@Controller('shifts')
export class ShiftsController {
  constructor(private readonly shifts: ShiftsService) {}

  @Get('', { allow: 'shifts:read', summary: 'List the shifts of people', answers: [PatternDto] })
  list(@Query() query: ListPatternsDto): Promise<Page<PatternDto>> {
    return this.shifts.list(query);
  }

  @Post('', { allow: 'shifts:write', summary: 'Make a shift', answers: PatternDto })
  create(@Body() body: CreatePatternDto): Promise<PatternDto> {
    return this.shifts.create(body);
  }

  @Get(':id', { allow: 'shifts:read', summary: 'Read a shift', answers: PatternDto })
  get(@Id() id: string): Promise<PatternDto> {
    return this.shifts.get(id);
  }

  @Patch(':id', { allow: 'shifts:write', summary: 'Change a shift', answers: PatternDto })
  change(@Id() id: string, @Body() body: PatchPatternDto, @IfMatch() version: Version): Promise<PatternDto> {
    return this.shifts.change(id, body, version);
  }

  @Delete(':id', { allow: 'shifts:write', summary: 'Delete a shift that nobody was ever on' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.shifts.remove(id, version);
  }
}

@ApiTags('shifts')
@Controller('shift-assignments')
export class ShiftAssignmentsController {
  constructor(private readonly assignments: ShiftAssignmentsService) {}

  @Get('', { allow: 'shifts:read', summary: 'List who is on which shift', answers: [ShiftAssignmentDto] })
  list(@Query() query: ListStaffingDto): Promise<Page<ShiftAssignmentDto>> {
    return this.assignments.list(query);
  }

  @Post('', {
    allow: 'shifts:write',
    summary: 'Put a member on a shift, from one date to another',
    answers: ShiftAssignmentDto,
    problems: ['shift_overlap'],
  })
  create(@Body() body: CreateShiftAssignmentDto): Promise<ShiftAssignmentDto> {
    return this.assignments.create(body);
  }

  @Get(':id', { allow: 'shifts:read', summary: 'Read an assignment to a shift', answers: ShiftAssignmentDto })
  get(@Id() id: string): Promise<ShiftAssignmentDto> {
    return this.assignments.get(id);
  }

  @Patch(':id', {
    allow: 'shifts:write',
    summary: 'Change an assignment to a shift',
    answers: ShiftAssignmentDto,
    problems: ['shift_overlap'],
  })
  change(
    @Id() id: string,
    @Body() body: PatchShiftAssignmentDto,
    @IfMatch() version: Version,
  ): Promise<ShiftAssignmentDto> {
    return this.assignments.change(id, body, version);
  }

  @Delete(':id', { allow: 'shifts:write', summary: 'Take back an assignment to a shift' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.assignments.remove(id, version);
  }
}

@ApiTags('absences')
@Controller('absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get('', { allow: 'absences:read', summary: 'List absences; a technician sees their own', answers: [AbsenceDto] })
  list(@Query() query: ListStaffingDto): Promise<Page<AbsenceDto>> {
    return this.absences.list(query);
  }

  @Post('', { allow: 'absences:write', summary: 'Say that a member is away', answers: AbsenceDto })
  create(@Body() body: CreateAbsenceDto): Promise<AbsenceDto> {
    return this.absences.create(body);
  }

  @Get(':id', { allow: 'absences:read', summary: 'Read an absence', answers: AbsenceDto })
  get(@Id() id: string): Promise<AbsenceDto> {
    return this.absences.get(id);
  }

  @Patch(':id', { allow: 'absences:write', summary: 'Change an absence', answers: AbsenceDto })
  change(@Id() id: string, @Body() body: PatchAbsenceDto, @IfMatch() version: Version): Promise<AbsenceDto> {
    return this.absences.change(id, body, version);
  }

  @Delete(':id', { allow: 'absences:write', summary: 'Take back an absence' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.absences.remove(id, version);
  }
}
