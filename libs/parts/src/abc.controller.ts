import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get, Post, type Page } from '@siyana/http';
import { AbcLineDto, AbcQueryDto, ClassifiedDto, ClassifyDto } from './abc.dto';
import { AbcService } from './abc.service';

@ApiTags('stock')
@Controller('stock/abc-classes')
export class AbcController {
  constructor(private readonly abc: AbcService) {}

  @Get('', {
    allow: 'stock:read',
    summary: 'Read what class each part would be in by its issues of the past twelve months',
    answers: [AbcLineDto],
  })
  list(@Query() query: AbcQueryDto): Promise<Page<AbcLineDto>> {
    return this.abc.list(query);
  }

  @Post('', {
    allow: 'stock:manage',
    summary: 'Give every part its class by its issues of the past twelve months',
    description:
      'Replaces classes that were set by hand. Of the whole workspace: not for members who are limited to sites.',
    answers: ClassifiedDto,
    status: 200,
  })
  classify(@Body() body: ClassifyDto): Promise<ClassifiedDto> {
    return this.abc.classify(body);
  }
}
