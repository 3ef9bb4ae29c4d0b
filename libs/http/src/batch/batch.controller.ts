import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Post } from '../route';
import { BatchAnswerDto, BatchDto } from './batch.dto';
import { Batch } from './batch.service';

@ApiTags('batch')
@Controller('batch')
export class BatchController {
  constructor(private readonly batch: Batch) {}

  @Post('', {
    allow: 'authenticated',
    summary: 'Carry out up to 100 operations in order, each on its own',
    description:
      'For devices that were out of reach, and for programs with much to say. Each operation is judged as if it had come alone, and has its own status. Send the ' +
      'whole batch again after a lost answer: what was done is not done twice. 424, 429 and 5xx are not remembered; nor are reads. Log-ins, files and batches ' +
      'do not go in a batch. It costs as many requests as it has operations.',
    answers: BatchAnswerDto,
    status: 207,
    idempotent: false,
  })
  async run(@Body() { operations }: BatchDto): Promise<BatchAnswerDto> {
    return { results: await this.batch.run(operations) };
  }
}
