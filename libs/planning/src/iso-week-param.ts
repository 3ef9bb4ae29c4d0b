import { Param, type PipeTransform } from '@nestjs/common';
import { badRequest } from '@siyana/kernel';
import { isIsoWeek } from './iso-week.rules';

class IsoWeekPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    const week = value.toUpperCase();
    if (!isIsoWeek(week))
      throw badRequest('malformed_path', {}, [{ pointer: '#path/isoWeek', code: 'not_an_iso_week' }]);
    return week;
  }
}

/** A week of the path such as `2026-W48`; 400 `malformed_path` for anything else. */
export const IsoWeek = (): ParameterDecorator => Param('isoWeek', new IsoWeekPipe());
