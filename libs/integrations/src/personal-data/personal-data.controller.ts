import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get, Id, IfMatch, Post } from '@siyana/http';
import { PersonalDataDto } from './personal-data.dto';
import { PersonalDataService } from './personal-data.service';

@ApiTags('members')
@Controller('members')
export class PersonalDataController {
  constructor(private readonly personalData: PersonalDataService) {}

  @Get(':id/personal-data', {
    allow: 'members:write',
    summary: 'Read everything that is kept of a person',
    answers: PersonalDataDto,
  })
  export(@Id() id: string): Promise<PersonalDataDto> {
    return this.personalData.export(id);
  }

  @Post(':id/erase', {
    allow: 'members:write',
    summary: "Take a person's name away for good; hours, costs and history stay, of nobody in particular",
    problems: ['last_admin'],
  })
  erase(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.personalData.erase(id, version);
  }
}
