import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get, Id, IfMatch, PageQuery, Post, Put, type Page } from '@siyana/http';
import {
  AccuracyQueryDto,
  CountDto,
  CountedDto,
  CountLineDto,
  CreateCountDto,
  ListCountsDto,
  PartAccuracyDto,
} from './stock-count.dto';
import { StockCountsService } from './stock-counts.service';

type Version = number | undefined;

@ApiTags('stock')
@Controller('stock')
export class StockCountsController {
  constructor(private readonly counts: StockCountsService) {}

  @Get('counts', { allow: 'stock:read', summary: 'List counts, the newest first', answers: [CountDto] })
  list(@Query() query: ListCountsDto): Promise<Page<CountDto>> {
    return this.counts.list(query);
  }

  @Post('counts', {
    allow: 'stock:write',
    summary: 'Begin a blind count of a store, of a class or of some parts',
    answers: CountDto,
  })
  create(@Body() body: CreateCountDto): Promise<CountDto> {
    return this.counts.create(body);
  }

  @Get('counts/:id', { allow: 'stock:read', summary: 'Read a count', answers: CountDto })
  get(@Id() id: string): Promise<CountDto> {
    return this.counts.get(id);
  }

  @Get('counts/:id/lines', {
    allow: 'stock:read',
    summary: "List a count's lines; what was expected shows when it is submitted",
    answers: [CountLineDto],
  })
  lines(@Id() id: string, @Query() query: PageQuery): Promise<Page<CountLineDto>> {
    return this.counts.lines(id, query);
  }

  @Put('counts/:id/lines/:lineId', {
    allow: 'stock:write',
    summary: 'Say what was found on the shelf',
    answers: CountLineDto,
  })
  count(
    @Id() id: string,
    @Id('lineId') lineId: string,
    @Body() body: CountedDto,
    @IfMatch() version: number | undefined,
  ): Promise<CountLineDto> {
    return this.counts.count(id, lineId, body, version);
  }

  @Post('counts/:id/submit', {
    allow: 'stock:write',
    summary: 'Say that all of it is counted',
    answers: CountDto,
    problems: ['count_incomplete'],
  })
  submit(@Id() id: string, @IfMatch() version: Version): Promise<CountDto> {
    return this.counts.submit(id, version);
  }

  @Post('counts/:id/reopen', {
    allow: 'stock:manage',
    summary: 'Have a submitted count counted again',
    answers: CountDto,
  })
  reopen(@Id() id: string, @IfMatch() version: Version): Promise<CountDto> {
    return this.counts.reopen(id, version);
  }

  @Post('counts/:id/approve', {
    allow: 'stock:manage',
    summary: 'Approve a count: its variances are posted',
    answers: CountDto,
    problems: ['insufficient_stock'],
  })
  approve(@Id() id: string, @IfMatch() version: Version): Promise<CountDto> {
    return this.counts.approve(id, version);
  }

  @Post('counts/:id/cancel', { allow: 'stock:write', summary: 'Give a count up', answers: CountDto })
  cancel(@Id() id: string, @IfMatch() version: Version): Promise<CountDto> {
    return this.counts.cancel(id, version);
  }

  @Get('accuracy', {
    allow: 'stock:read',
    summary: 'Read how often the ledger was right, part by part',
    answers: [PartAccuracyDto],
  })
  accuracy(@Query() query: AccuracyQueryDto): Promise<Page<PartAccuracyDto>> {
    return this.counts.accuracy(query);
  }
}
