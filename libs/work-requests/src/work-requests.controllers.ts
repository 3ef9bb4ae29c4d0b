import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { currentBody, Get, Id, IfMatch, Post, type Page } from '@siyana/http';
import { PublicRequestsService } from './public-requests.service';
import {
  ApproveWorkRequestDto,
  CreateWorkRequestDto,
  FollowedRequestDto,
  ListWorkRequestsDto,
  PublicMachineDto,
  PublicReceiptDto,
  PublicReportDto,
  PublicSupportDto,
  PublicSupportersDto,
  RejectWorkRequestDto,
  WorkRequestDto,
} from './work-request.dto';
import { WorkRequestsService } from './work-requests.service';

type Version = number | undefined;

@ApiTags('work-requests')
@Controller('work-requests')
export class WorkRequestsController {
  constructor(private readonly requests: WorkRequestsService) {}

  @Get('', {
    allow: 'work_requests:read',
    summary: 'List work requests; a requester sees their own',
    answers: [WorkRequestDto],
  })
  list(@Query() query: ListWorkRequestsDto): Promise<Page<WorkRequestDto>> {
    return this.requests.list(query);
  }

  @Post('', { allow: 'work_requests:write', summary: 'Report something', answers: WorkRequestDto })
  create(@Body() body: CreateWorkRequestDto): Promise<WorkRequestDto> {
    return this.requests.create(body);
  }

  @Get(':id', { allow: 'work_requests:read', summary: 'Read a work request', answers: WorkRequestDto })
  get(@Id() id: string): Promise<WorkRequestDto> {
    return this.requests.get(id);
  }

  @Post(':id/approve', {
    allow: 'work_requests:triage',
    summary: 'Approve a request: makes the order, with everything that came with the request',
    answers: WorkRequestDto,
    problems: ['already_decided'],
  })
  approve(@Id() id: string, @Body() body: ApproveWorkRequestDto, @IfMatch() version: Version): Promise<WorkRequestDto> {
    return this.requests.approve(id, body, version);
  }

  @Post(':id/reject', {
    allow: 'work_requests:triage',
    summary: 'Refuse a request, with a reason that the reporter reads',
    answers: WorkRequestDto,
    problems: ['already_decided'],
  })
  reject(
    @Id() id: string,
    @Body() { reason }: RejectWorkRequestDto,
    @IfMatch() version: Version,
  ): Promise<WorkRequestDto> {
    return this.requests.reject(id, reason, version);
  }
}

/** No account: the token of the path is what the caller holds. */
@ApiTags('public')
@Controller('public')
export class PublicRequestsController {
  constructor(private readonly requests: PublicRequestsService) {}

  @Get('assets/:token/requests', {
    allow: 'asset_token',
    summary: 'See what is open on a machine, by the code that stands on it',
    answers: PublicMachineDto,
  })
  open(@Param('token') token: string): Promise<PublicMachineDto> {
    return this.requests.open(token);
  }

  @Post('assets/:token/requests', {
    allow: 'asset_token',
    summary: 'Report something about a machine, without an account',
    description:
      'JSON, or multipart/form-data with the same fields and a photo in the part `file`. Ten in ten minutes for a machine.',
    answers: PublicReceiptDto,
    status: 201,
    multipart: 'optional',
    form: PublicReportDto,
    problems: ['rate_limited'],
  })
  report(@Param('token') token: string): Promise<PublicReceiptDto> {
    return this.requests.report(token, currentBody(PublicReportDto));
  }

  @Post('assets/:token/requests/:requestId/me-too', {
    allow: 'asset_token',
    summary: 'Say that one has seen the same',
    answers: PublicSupportersDto,
    problems: ['rate_limited'],
  })
  support(
    @Param('token') token: string,
    @Id('requestId') requestId: string,
    @Body() body: PublicSupportDto,
  ): Promise<PublicSupportersDto> {
    return this.requests.support(token, requestId, body);
  }

  @Get('requests/:token', {
    allow: 'request_token',
    summary: 'Follow a report: where it stands, and when it is done',
    answers: FollowedRequestDto,
  })
  follow(@Param('token') token: string): Promise<FollowedRequestDto> {
    return this.requests.follow(token);
  }
}
