import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get, Id, IfMatch, Post, type Page } from '@siyana/http';
import { CorrectionsService } from './corrections.service';
import { IssuesService } from './issues.service';
import { DismissDto, ListUnpostedDto, PostUnpostedDto, UnpostedPartDto } from './part-use.dto';
import { ReceiptsService } from './receipts.service';
import { ShortagesService } from './shortages.service';
import { FiguresQueryDto, StockFiguresDto, ValuationDto, ValuationQueryDto } from './stock-figures.dto';
import { StockFiguresService } from './stock-figures.service';
import { StockReadsService } from './stock-reads.service';
import {
  AdjustmentDto,
  IssueDto,
  ListMovementsDto,
  ListStockDto,
  MovementDto,
  ReceiptDto,
  ReturnDto,
  ReverseDto,
  ScrapDto,
  SelfCheckDto,
  StockDocumentDto,
  StockDto,
  SupplierReturnDto,
  TransferDto,
} from './stock.dto';
import { TransfersService } from './transfers.service';

@ApiTags('stock')
@Controller('stock')
export class StockController {
  constructor(
    private readonly reads: StockReadsService,
    private readonly receipts: ReceiptsService,
    private readonly issues: IssuesService,
    private readonly transfers: TransfersService,
    private readonly corrections: CorrectionsService,
    private readonly shortages: ShortagesService,
    private readonly numbers: StockFiguresService,
  ) {}

  @Get('', { allow: 'stock:read', summary: 'List what is on hand, reserved and available', answers: [StockDto] })
  list(@Query() query: ListStockDto): Promise<Page<StockDto>> {
    return this.reads.list(query);
  }

  @Get('movements', { allow: 'stock:read', summary: 'Read the ledger, the newest first', answers: [MovementDto] })
  movements(@Query() query: ListMovementsDto): Promise<Page<MovementDto>> {
    return this.reads.movements(query);
  }

  @Get('movements/:id', { allow: 'stock:read', summary: 'Read a line of the ledger', answers: MovementDto })
  movement(@Id() id: string): Promise<MovementDto> {
    return this.reads.movement(id);
  }

  @Post('movements/:id/reverse', {
    allow: 'stock:write',
    summary: 'Take a movement back by another one, once',
    description:
      'What had left comes back with its value; what had come in leaves at the present average, and for a receipt the difference to its price is a `price_variance` line. A transfer is taken back on both sides.',
    answers: StockDocumentDto,
    status: 201,
    problems: ['insufficient_stock', 'already_reversed', 'not_reversible'],
  })
  reverse(@Id() id: string, @Body() { reason }: ReverseDto): Promise<StockDocumentDto> {
    return this.corrections.reverse(id, reason);
  }

  @Post('receipts', { allow: 'stock:write', summary: 'Receive parts at their prices', answers: StockDocumentDto })
  receive(@Body() body: ReceiptDto): Promise<StockDocumentDto> {
    return this.receipts.create(body);
  }

  @Post('issues', {
    allow: 'stock:issue',
    summary: 'Issue parts at the average cost, all of them or nothing',
    answers: StockDocumentDto,
    problems: ['insufficient_stock'],
  })
  issue(@Body() body: IssueDto): Promise<StockDocumentDto> {
    return this.issues.issue(body);
  }

  @Post('returns', {
    allow: 'stock:issue',
    summary: 'Give issued parts back at the cost of their issue',
    answers: StockDocumentDto,
    problems: ['return_exceeds_issue'],
  })
  giveBack(@Body() body: ReturnDto): Promise<StockDocumentDto> {
    return this.issues.giveBack(body);
  }

  @Post('transfers', {
    allow: 'stock:write',
    summary: 'Move parts from store to store with their value',
    answers: StockDocumentDto,
    problems: ['insufficient_stock'],
  })
  transfer(@Body() body: TransferDto): Promise<StockDocumentDto> {
    return this.transfers.create(body);
  }

  @Post('adjustments', {
    allow: 'stock:write',
    summary: 'Set a quantity right, with a reason',
    answers: StockDocumentDto,
    problems: ['insufficient_stock'],
  })
  adjust(@Body() body: AdjustmentDto): Promise<StockDocumentDto> {
    return this.corrections.adjust(body);
  }

  @Post('scraps', {
    allow: 'stock:write',
    summary: 'Throw parts away, with a reason',
    answers: StockDocumentDto,
    problems: ['insufficient_stock'],
  })
  scrap(@Body() body: ScrapDto): Promise<StockDocumentDto> {
    return this.issues.scrap(body);
  }

  @Post('supplier-returns', {
    allow: 'stock:write',
    summary: 'Send parts back to their supplier',
    answers: StockDocumentDto,
    problems: ['insufficient_stock', 'return_exceeds_issue'],
  })
  sendBack(@Body() body: SupplierReturnDto): Promise<StockDocumentDto> {
    return this.receipts.returnToSupplier(body);
  }

  @Get('unposted', {
    allow: 'stock:read',
    summary: 'List parts that were fitted before the stock had them, the oldest first',
    answers: [UnpostedPartDto],
  })
  unposted(@Query() query: ListUnpostedDto): Promise<Page<UnpostedPartDto>> {
    return this.shortages.list(query);
  }

  @Get('unposted/:id', {
    allow: 'stock:read',
    summary: 'Read a line of parts that the stock did not have',
    answers: UnpostedPartDto,
  })
  oneUnposted(@Id() id: string): Promise<UnpostedPartDto> {
    return this.shortages.get(id);
  }

  @Post('unposted/:id/post', {
    allow: 'stock:write',
    summary: "Issue it now: its cost is this moment's average",
    description: 'Whatever brings enough of the part does the same by itself.',
    answers: UnpostedPartDto,
    problems: ['insufficient_stock', 'already_decided'],
  })
  postUnposted(
    @Id() id: string,
    @Body() body: PostUnpostedDto,
    @IfMatch() version: number | undefined,
  ): Promise<UnpostedPartDto> {
    return this.shortages.post(id, body, version);
  }

  @Post('unposted/:id/dismiss', {
    allow: 'stock:write',
    summary: 'Say that it was not fitted after all',
    answers: UnpostedPartDto,
    problems: ['already_decided'],
  })
  dismissUnposted(
    @Id() id: string,
    @Body() { reason }: DismissDto,
    @IfMatch() version: number | undefined,
  ): Promise<UnpostedPartDto> {
    return this.shortages.dismiss(id, reason, version);
  }

  @Get('valuation', {
    allow: 'stock:read',
    summary: 'Read what the stock was worth at any moment',
    answers: ValuationDto,
  })
  valuation(@Query() query: ValuationQueryDto): Promise<ValuationDto> {
    return this.numbers.valuation(query);
  }

  @Get('figures', {
    allow: 'stock:read',
    summary: 'Read stock turn and stock-outs over a time',
    answers: StockFiguresDto,
  })
  figures(@Query() query: FiguresQueryDto): Promise<StockFiguresDto> {
    return this.numbers.figures(query);
  }

  @Get('self-check', {
    allow: 'stock:manage',
    summary: 'Compare every balance with what the ledger adds up to',
    answers: SelfCheckDto,
  })
  selfCheck(): Promise<SelfCheckDto> {
    return this.reads.selfCheck();
  }
}
