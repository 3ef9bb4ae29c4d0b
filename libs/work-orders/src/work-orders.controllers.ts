import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, Put, type JsonText, type Page } from '@siyana/http';
import { UsedPartDto, UsePartDto } from '@siyana/parts';
import { CreateGuestLinkDto, GuestLinkDto, NewGuestLinkDto } from '@siyana/identity';
import { AssetHistoryService } from './asset-history.service';
import { BookingsService } from './bookings.service';
import { CompletionService } from './completion.service';
import { CreateFailureCodeDto, FailureCodeDto, ListFailureCodesDto, PatchFailureCodeDto } from './failure-code.dto';
import { FailureCodesService } from './failure-codes.service';
import { GuestLinksService } from './guest-links.service';
import {
  AnswerStepDto,
  BulkWorkOrdersDto,
  CommentInputDto,
  CompleteWorkOrderDto,
  CreateLinkDto,
  CreateWorkOrderDto,
  DuplicateDto,
  HoldDto,
  LabourInputDto,
  ListWorkOrdersDto,
  OtherCostDto,
  PatchWorkOrderDto,
  ReasonDto,
} from './work-order.dto';
import { WorkOrderLinksService } from './work-order-links.service';
import {
  ActivityDto,
  BulkAnswerDto,
  CostLineDto,
  HistoryEntryDto,
  LabourEntryDto,
  PlannedPartsDto,
  WorkOrderDetailDto,
  WorkOrderDto,
  WorkOrderLinkDto,
} from './work-order-answers.dto';
import { WorkOrderStreamService } from './work-order-stream.service';
import { WorkOrdersService } from './work-orders.service';

type Version = number | undefined;

@ApiTags('work-orders')
@Controller('work-orders')
export class WorkOrdersController {
  constructor(
    private readonly orders: WorkOrdersService,
    private readonly completion: CompletionService,
    private readonly bookings: BookingsService,
    private readonly stream: WorkOrderStreamService,
    private readonly links: WorkOrderLinksService,
  ) {}

  @Get('', { allow: 'work_orders:read', summary: 'List work orders', answers: [WorkOrderDto] })
  list(@Query() query: ListWorkOrdersDto): Promise<JsonText> {
    return this.orders.list(query);
  }

  @Post('', { allow: 'work_orders:write', summary: 'Make a work order', answers: WorkOrderDetailDto })
  create(@Body() body: CreateWorkOrderDto): Promise<WorkOrderDetailDto> {
    return this.orders.create(body);
  }

  @Post('bulk', {
    allow: 'work_orders:manage',
    summary: 'Do one thing to many orders, each on its own',
    description: '207 with a status for each order; what one refuses does not stop the others.',
    answers: BulkAnswerDto,
    status: 207,
  })
  bulk(@Body() body: BulkWorkOrdersDto): Promise<BulkAnswerDto> {
    return this.orders.bulk(body);
  }

  @Get(':id', { allow: 'work_orders:read', summary: 'Read a work order with its steps', answers: WorkOrderDetailDto })
  get(@Id() id: string): Promise<JsonText> {
    return this.orders.read(id);
  }

  @Patch(':id', { allow: 'work_orders:write', summary: 'Change a work order', answers: WorkOrderDetailDto })
  change(@Id() id: string, @Body() body: PatchWorkOrderDto, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.change(id, body, version);
  }

  @Post(':id/start', {
    allow: 'work_orders:complete',
    summary: 'Start the work',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition'],
  })
  start(@Id() id: string, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.start(id, version);
  }

  @Post(':id/hold', {
    allow: 'work_orders:complete',
    summary: 'Put the work on hold, with a reason',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition'],
  })
  hold(@Id() id: string, @Body() body: HoldDto, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.hold(id, body, version);
  }

  @Post(':id/resume', {
    allow: 'work_orders:complete',
    summary: 'Go on after a hold',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition'],
  })
  resume(@Id() id: string, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.resume(id, version);
  }

  @Post(':id/complete', {
    allow: 'work_orders:complete',
    summary: 'Complete the work: labour, steps, failure, costs and note in one call',
    description: 'All of it is recorded or none. With the workspace setting autoClose the order closes at once.',
    answers: WorkOrderDetailDto,
    problems: ['completion_refused', 'invalid_transition', 'order_cancelled'],
  })
  complete(
    @Id() id: string,
    @Body() body: CompleteWorkOrderDto,
    @IfMatch() version: Version,
  ): Promise<WorkOrderDetailDto> {
    return this.completion.complete(id, body, version);
  }

  @Post(':id/close', {
    allow: 'work_orders:manage',
    summary: 'Close a completed order',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition'],
  })
  close(@Id() id: string, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.close(id, version);
  }

  @Post(':id/reopen', {
    allow: 'work_orders:manage',
    summary: 'Reopen a completed order, with a reason',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition', 'reopen_too_late', 'closed_by_manager'],
  })
  reopen(@Id() id: string, @Body() { reason }: ReasonDto, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.reopen(id, reason, version);
  }

  @Post(':id/cancel', {
    allow: 'work_orders:manage',
    summary: 'Cancel an order, with a reason',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition'],
  })
  cancel(@Id() id: string, @Body() { reason }: ReasonDto, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.orders.cancel(id, reason, version);
  }

  @Put(':id/steps/:stepId', { allow: 'work_orders:complete', summary: 'Answer one step', answers: WorkOrderDetailDto })
  answerStep(
    @Id() id: string,
    @Id('stepId') stepId: string,
    @Body() { value }: AnswerStepDto,
    @IfMatch() version: Version,
  ): Promise<WorkOrderDetailDto> {
    return this.completion.answerStep(id, stepId, value, version);
  }

  @Get(':id/labour', { allow: 'work_orders:read', summary: "List an order's labour", answers: [LabourEntryDto] })
  labour(@Id() id: string, @Query() query: PageQuery): Promise<Page<LabourEntryDto>> {
    return this.stream.labour(id, query);
  }

  @Post(':id/labour', {
    allow: 'work_orders:complete',
    summary: 'Book labour while the work goes on',
    answers: LabourEntryDto,
    status: 201,
  })
  addLabour(@Id() id: string, @Body() body: LabourInputDto, @IfMatch() version: Version): Promise<LabourEntryDto> {
    return this.bookings.addLabour(id, body, version);
  }

  @Get(':id/parts', {
    allow: 'work_orders:read',
    summary: 'List what parts an order has used, and what they cost',
    answers: [UsedPartDto],
  })
  parts(@Id() id: string, @Query() query: PageQuery): Promise<Page<UsedPartDto>> {
    return this.stream.parts(id, query);
  }

  @Post(':id/parts', {
    allow: 'work_orders:complete',
    summary: 'Use parts while the work goes on',
    answers: WorkOrderDetailDto,
    status: 201,
    problems: ['insufficient_stock'],
  })
  useParts(@Id() id: string, @Body() body: UsePartDto, @IfMatch() version: Version): Promise<WorkOrderDetailDto> {
    return this.bookings.useParts(id, body, version);
  }

  @Get(':id/planned-parts', {
    allow: 'work_orders:read',
    summary: 'List what parts an order is going to need',
    answers: PlannedPartsDto,
  })
  plannedParts(@Id() id: string): Promise<PlannedPartsDto> {
    return this.stream.plannedParts(id);
  }

  @Get(':id/activity', {
    allow: 'work_orders:read',
    summary: "Read an order's stream: who, when, from what, to what",
    answers: [ActivityDto],
  })
  activity(@Id() id: string, @Query() query: PageQuery): Promise<Page<ActivityDto>> {
    return this.stream.activity(id, query);
  }

  @Post(':id/comments', {
    allow: 'work_orders:complete',
    summary: 'Comment on an order',
    answers: WorkOrderDetailDto,
    status: 201,
  })
  comment(@Id() id: string, @Body() { text }: CommentInputDto): Promise<WorkOrderDetailDto> {
    return this.stream.comment(id, text);
  }

  @Get(':id/costs', { allow: 'work_orders:read', summary: "List an order's other costs", answers: [CostLineDto] })
  costs(@Id() id: string, @Query() query: PageQuery): Promise<Page<CostLineDto>> {
    return this.stream.costs(id, query);
  }

  @Post(':id/costs', {
    allow: 'work_orders:manage',
    summary: 'Book another cost',
    answers: CostLineDto,
    status: 201,
  })
  addCost(@Id() id: string, @Body() body: OtherCostDto, @IfMatch() version: Version): Promise<CostLineDto> {
    return this.bookings.addCost(id, body, version);
  }

  @Post(':id/copy', {
    allow: 'work_orders:write',
    summary: 'Make an open order like this one, without its dates, reports and costs',
    answers: WorkOrderDetailDto,
    status: 201,
  })
  copy(@Id() id: string): Promise<WorkOrderDetailDto> {
    return this.orders.copy(id);
  }

  @Post(':id/duplicate', {
    allow: 'work_orders:manage',
    summary: 'Say that this order is the same as another: it is linked to it and cancelled',
    answers: WorkOrderDetailDto,
    problems: ['invalid_transition', 'link_cycle'],
  })
  markDuplicate(
    @Id() id: string,
    @Body() { ofId }: DuplicateDto,
    @IfMatch() version: Version,
  ): Promise<WorkOrderDetailDto> {
    return this.links.markDuplicate(id, ofId, version);
  }

  @Get(':id/links', {
    allow: 'work_orders:read',
    summary: "List an order's links, both ways",
    answers: [WorkOrderLinkDto],
  })
  listLinks(@Id() id: string, @Query() query: PageQuery): Promise<Page<WorkOrderLinkDto>> {
    return this.stream.links(id, query);
  }

  @Post(':id/links', {
    allow: 'work_orders:write',
    summary: 'Link an order to another; links of one kind close no circle',
    answers: WorkOrderLinkDto,
    status: 201,
    problems: ['link_cycle', 'duplicate'],
  })
  addLink(@Id() id: string, @Body() body: CreateLinkDto, @IfMatch() version: Version): Promise<WorkOrderLinkDto> {
    return this.links.create(id, body, version);
  }

  @Delete(':id/links/:linkId', { allow: 'work_orders:write', summary: 'Take a link away' })
  removeLink(@Id() id: string, @Id('linkId') linkId: string, @IfMatch() version: Version): Promise<void> {
    return this.links.remove(id, linkId, version);
  }
}

@ApiTags('guest-links')
@Controller('work-orders/:id/guests')
export class GuestLinksController {
  constructor(private readonly guests: GuestLinksService) {}

  @Get('', { allow: 'guest_links:read', summary: 'List who from outside reaches this order', answers: [GuestLinkDto] })
  list(@Id() id: string, @Query() query: PageQuery): Promise<Page<GuestLinkDto>> {
    return this.guests.list(id, query);
  }

  @Post('', {
    allow: 'guest_links:write',
    summary: 'Let somebody from outside reach this order alone, until a date',
    answers: NewGuestLinkDto,
    replayed: (answer: NewGuestLinkDto) => ({ ...answer, token: null, secretShown: false }),
  })
  create(@Id() id: string, @Body() body: CreateGuestLinkDto): Promise<NewGuestLinkDto> {
    return this.guests.create(id, body);
  }

  @Delete(':guestId', { allow: 'guest_links:write', summary: 'End a way in from outside at once' })
  revoke(@Id() id: string, @Id('guestId') guestId: string, @IfMatch() version: Version): Promise<void> {
    return this.guests.revoke(id, guestId, version);
  }
}

@ApiTags('assets')
@Controller('assets/:id/history')
export class AssetHistoryController {
  constructor(private readonly history: AssetHistoryService) {}

  @Get('', {
    allow: 'work_orders:read',
    summary: "Read an asset's life, the newest first: orders, downtimes, moves",
    answers: [HistoryEntryDto],
  })
  list(@Id() id: string, @Query() query: PageQuery): Promise<Page<HistoryEntryDto>> {
    return this.history.list(id, query);
  }
}

@ApiTags('failure-codes')
@Controller('failure-codes')
export class FailureCodesController {
  constructor(private readonly codes: FailureCodesService) {}

  @Get('', {
    allow: 'failure_codes:read',
    summary: 'List failure modes, mechanisms and causes',
    answers: [FailureCodeDto],
  })
  list(@Query() query: ListFailureCodesDto): Promise<Page<FailureCodeDto>> {
    return this.codes.list(query);
  }

  @Post('', { allow: 'failure_codes:write', summary: 'Add a failure code', answers: FailureCodeDto })
  create(@Body() body: CreateFailureCodeDto): Promise<FailureCodeDto> {
    return this.codes.create(body);
  }

  @Get(':id', { allow: 'failure_codes:read', summary: 'Read a failure code', answers: FailureCodeDto })
  get(@Id() id: string): Promise<FailureCodeDto> {
    return this.codes.get(id);
  }

  @Patch(':id', { allow: 'failure_codes:write', summary: 'Rename or archive a failure code', answers: FailureCodeDto })
  change(@Id() id: string, @Body() body: PatchFailureCodeDto, @IfMatch() version: Version): Promise<FailureCodeDto> {
    return this.codes.change(id, body, version);
  }
}
