import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, Post, type Page } from '@siyana/http';
import { CalendarFeedsService } from './calendar-feeds.service';
import { IsoWeek } from './iso-week-param';
import { PlanningCalendarService } from './planning-calendar.service';
import {
  CalendarDto,
  CalendarFeedDto,
  CalendarQueryDto,
  CreateCalendarFeedDto,
  FeedQueryDto,
  ListWeeklyPlansDto,
  NewCalendarFeedDto,
  WeeklyPlanDetailDto,
  WeeklyPlanDto,
} from './planning.dto';
import { WeeklyPlansService } from './weekly-plans.service';

@ApiTags('planning')
@Controller()
export class PlanningController {
  constructor(
    private readonly calendar: PlanningCalendarService,
    private readonly feeds: CalendarFeedsService,
  ) {}

  @Get('calendar', {
    allow: 'calendar:read',
    summary: 'See what is to be done when, and who has time for it',
    description:
      'At most 62 days, 2,000 entries and 200 people: more is 422 `narrow_the_window`, never a part of the whole.',
    answers: CalendarDto,
    problems: ['narrow_the_window'],
  })
  show(@Query() query: CalendarQueryDto): Promise<CalendarDto> {
    return this.calendar.show(query);
  }

  @Get('calendar.ics', {
    allow: 'feed_token',
    summary: "Read a member's work as iCalendar, by the secret of a feed",
    file: ['text/calendar'],
    problems: ['unauthenticated'],
  })
  async feed(@Query() { token }: FeedQueryDto): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.feeds.read(token)), { type: 'text/calendar; charset=utf-8' });
  }
}

@ApiTags('planning')
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get('', { allow: 'calendar:read', summary: 'List the addresses of your own calendar', answers: [CalendarFeedDto] })
  list(@Query() query: ListWeeklyPlansDto): Promise<Page<CalendarFeedDto>> {
    return this.feeds.list(query);
  }

  @Post('', {
    allow: 'calendar:read',
    summary: 'Make an address under which your calendar program reads your work',
    answers: NewCalendarFeedDto,
    replayed: (answer: NewCalendarFeedDto) => ({ ...answer, token: null, secretShown: false }),
  })
  create(@Body() body: CreateCalendarFeedDto): Promise<NewCalendarFeedDto> {
    return this.feeds.create(body);
  }

  @Get(':id', {
    allow: 'calendar:read',
    summary: 'Read what is known of an address of your own calendar',
    answers: CalendarFeedDto,
  })
  get(@Id() id: string): Promise<CalendarFeedDto> {
    return this.feeds.get(id);
  }

  @Delete(':id', { allow: 'calendar:read', summary: 'Revoke the address of a calendar: its secret is dead' })
  revoke(@Id() id: string): Promise<void> {
    return this.feeds.revoke(id);
  }
}

@ApiTags('planning')
@Controller('weekly-plans')
export class WeeklyPlansController {
  constructor(private readonly plans: WeeklyPlansService) {}

  @Get('', { allow: 'weekly_plans:read', summary: 'List the weeks whose plan is frozen', answers: [WeeklyPlanDto] })
  list(@Query() query: ListWeeklyPlansDto): Promise<Page<WeeklyPlanDto>> {
    return this.plans.list(query);
  }

  @Get(':isoWeek', {
    allow: 'weekly_plans:read',
    summary: 'Read the plan of a week and what of it was done; what would be frozen, while it is not',
    answers: WeeklyPlanDetailDto,
  })
  get(@IsoWeek() isoWeek: string): Promise<WeeklyPlanDetailDto> {
    return this.plans.get(isoWeek);
  }

  @Post(':isoWeek/freeze', {
    allow: 'weekly_plans:write',
    summary: 'Freeze the plan of a week, once and for good',
    answers: WeeklyPlanDetailDto,
    problems: ['plan_frozen', 'week_is_over', 'whole_workspace_only'],
  })
  freeze(@IsoWeek() isoWeek: string): Promise<WeeklyPlanDetailDto> {
    return this.plans.freeze(isoWeek);
  }
}
