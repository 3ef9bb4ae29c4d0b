import { Module } from '@nestjs/common';
import { CalendarFeedsService } from './calendar-feeds.service';
import { ForecastsService } from './forecasts.service';
import { PlanningCalendarService } from './planning-calendar.service';
import { CalendarFeedsController, PlanningController, WeeklyPlansController } from './planning.controllers';
import { WeeklyPlansService } from './weekly-plans.service';

const SERVICES = [ForecastsService, PlanningCalendarService, WeeklyPlansService, CalendarFeedsService];

@Module({
  providers: SERVICES,
  controllers: [PlanningController, CalendarFeedsController, WeeklyPlansController],
})
export class PlanningHttpModule {}
