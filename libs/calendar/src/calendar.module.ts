import { Global, Module } from '@nestjs/common';
import { HolidaysController } from './holidays.controller';
import { HolidaysService } from './holidays.service';

@Global()
@Module({ providers: [HolidaysService], exports: [HolidaysService] })
export class CalendarModule {}

@Module({ controllers: [HolidaysController] })
export class CalendarHttpModule {}
