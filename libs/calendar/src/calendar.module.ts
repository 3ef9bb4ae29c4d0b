import { Global, Module } from '@nestjs/common';
import { AbsencesService } from './absences.service';
import {
  AbsencesController,
  CalendarsController,
  ShiftAssignmentsController,
  ShiftsController,
} from './calendar.controllers';
import { HolidaysController } from './holidays.controller';
import { HolidaysService } from './holidays.service';
import { CalendarsService, ShiftsService } from './patterns.service';
import { ShiftAssignmentsService } from './shift-assignments.service';
import { WorkingTimesService } from './working-times.service';

const SERVICES = [
  HolidaysService,
  CalendarsService,
  ShiftsService,
  ShiftAssignmentsService,
  AbsencesService,
  WorkingTimesService,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class CalendarModule {}

@Module({
  controllers: [
    HolidaysController,
    CalendarsController,
    ShiftsController,
    ShiftAssignmentsController,
    AbsencesController,
  ],
})
export class CalendarHttpModule {}
