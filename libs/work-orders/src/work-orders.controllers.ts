import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Get, Id, IfMatch, PageQuery, Patch, Post, Put, type Page } from '@siyana/http';
import { CompletionService } from './completion.service';
import { CreateFailureCodeDto, FailureCodeDto, ListFailureCodesDto, PatchFailureCodeDto } from './failure-code.dto';
import { FailureCodesService } from './failure-codes.service';
import {
  AnswerStepDto,
  CommentInputDto,
  CompleteWorkOrderDto,
  CreateWorkOrderDto,
  HoldDto,
  LabourInputDto,
  ListWorkOrdersDto,
  PatchWorkOrderDto,
  ReasonDto,
} from './work-order.dto';
import {
  ActivityDto,
  LabourEntryDto,
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
    private readonly stream: WorkOrderStreamService,
  ) {}

  @Get('', { allow: 'work_orders:read', summary: 'List work orders', answers: [WorkOrderDto] })
  list(@Query() query: ListWorkOrdersDto): Promise<Page<WorkOrderDto>> {
    return this.orders.list(query);
  }

  @Post('', { allow: 'work_orders:write', summary: 'Make a work order', answers: WorkOrderDetailDto })
  create(@Body() body: CreateWorkOrderDto): Promise<WorkOrderDetailDto> {
    return this.orders.create(body);
  }

  @Get(':id', { allow: 'work_orders:read', summary: 'Read a work order with its steps', answers: WorkOrderDetailDto })
  get(@Id() id: string): Promise<WorkOrderDetailDto> {
    return this.orders.get(id);
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
    return this.completion.addLabour(id, body, version);
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

  @Get(':id/links', {
    allow: 'work_orders:read',
    summary: "List an order's links, both ways",
    answers: [WorkOrderLinkDto],
  })
  links(@Id() id: string, @Query() query: PageQuery): Promise<Page<WorkOrderLinkDto>> {
    return this.stream.links(id, query);
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
