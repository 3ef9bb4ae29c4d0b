import { Param, type PipeTransform } from '@nestjs/common';
import { badRequest, isUuid } from '@siyana/kernel';

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    const id = value.toLowerCase();
    if (!isUuid(id)) throw badRequest('malformed_path', {}, [{ pointer: `#path/${this.name}`, code: 'not_a_uuid' }]);
    return id;
  }
}

/** A UUID of the path; 400 `malformed_path` for anything else. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, new IdPipe(name));
