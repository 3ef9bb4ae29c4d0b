import { ApiProperty } from '@nestjs/swagger';

export class PersonalRecordsDto {
  /** What kind of rows these are. @example "labour_entries" */
  table!: string;
  /** True when there are more than are shown here. */
  truncated!: boolean;
  /** As they are kept, without secrets. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  rows!: Record<string, unknown>[];
}

export class PersonalDataDto {
  memberId!: string;
  /** Every kind of row that names this person, the member's own row first. */
  records!: PersonalRecordsDto[];
}
