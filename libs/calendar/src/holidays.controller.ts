import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, Post } from '@siyana/http';
import { CreateHolidayDto, HolidayDto, HolidaysDto, ListHolidaysDto } from './holiday.dto';
import { HolidaysService } from './holidays.service';

@ApiTags('holidays')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get('', { allow: 'holidays:read', summary: 'List the holidays of a year', answers: HolidaysDto })
  list(@Query() { year }: ListHolidaysDto): Promise<HolidaysDto> {
    return this.holidays.list(year);
  }

  @Post('', {
    allow: 'holidays:write',
    summary: 'Add a holiday, or say that a national one is none here',
    answers: HolidayDto,
  })
  create(@Body() body: CreateHolidayDto): Promise<HolidayDto> {
    return this.holidays.create(body);
  }

  @Get(':id', { allow: 'holidays:read', summary: 'Read what the workspace says of a date', answers: HolidayDto })
  get(@Id() id: string): Promise<HolidayDto> {
    return this.holidays.get(id);
  }

  @Delete(':id', { allow: 'holidays:write', summary: 'Take back what was said of a date' })
  remove(@Id() id: string): Promise<void> {
    return this.holidays.remove(id);
  }
}
