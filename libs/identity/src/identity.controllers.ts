import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { currentCall, Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import { currentScope, runInTenant } from '@siyana/tenancy';
import { LoginAnswerDto, LoginDto, MeDto, RefreshDto, SignUpAnswerDto, TokensDto } from './auth.dto';
import { InvitationsService } from './invitations.service';
import {
  CreateInvitationDto,
  CreateSupportGrantDto,
  InvitationDto,
  NewInvitationDto,
  SessionDto,
  SetPasswordDto,
  SupportGrantDto,
} from './link.dto';
import type { Membership } from './login-directory';
import { LoginService, type IssuedTokens, type Origin } from './login.service';
import {
  CreateMemberDto,
  ListMembersDto,
  ListSessionsDto,
  MemberDto,
  NewMemberDto,
  PatchMemberDto,
} from './member.dto';
import { MembersService } from './members.service';
import { SessionsService } from './sessions.service';
import { SupportService } from './support.service';
import { systemScope } from './system-scope';
import { CreateTeamDto, PatchTeamDto, TeamDto } from './team.dto';
import { TeamsService } from './teams.service';
import { PatchWorkspaceDto, SignUpDto, WorkspaceDto, WorkspaceUsageDto } from './workspace.dto';
import { WorkspacesService } from './workspaces.service';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly logins: LoginService,
    private readonly workspaces: WorkspacesService,
    private readonly members: MembersService,
    private readonly invitations: InvitationsService,
  ) {}

  @Post('login', {
    allow: 'public',
    summary: 'Log in by e-mail or by a login of a workspace',
    answers: LoginAnswerDto,
    idempotent: false,
    status: 200,
  })
  async login(@Body() body: LoginDto): Promise<LoginAnswerDto> {
    return this.welcome(await this.logins.login(body, originOf()));
  }

  @Post('password-resets', {
    allow: 'public',
    summary: 'Set a password by the one-time link of an invitation or a reset, and log in',
    description: 'Links come from POST /members with `invite`, or from POST /invitations; the admin hands them over.',
    answers: LoginAnswerDto,
    idempotent: false,
    status: 200,
  })
  async setPassword(@Body() body: SetPasswordDto): Promise<LoginAnswerDto> {
    const membership = await this.invitations.setPassword(body);
    const entrance = { by: 'one_time_link', device: originOf().device } as const;
    return this.welcome({ ...membership, ...(await this.logins.open(membership, entrance)) });
  }

  @Post('refresh', {
    allow: 'public',
    summary: 'Exchange a refresh token for new tokens',
    answers: TokensDto,
    idempotent: false,
    status: 200,
  })
  refresh(@Body() { refreshToken }: RefreshDto): Promise<TokensDto> {
    return this.logins.refresh(refreshToken);
  }

  @Post('logout', { allow: 'public', summary: 'End the session of a refresh token', idempotent: false })
  logout(@Body() { refreshToken }: RefreshDto): Promise<void> {
    return this.logins.logout(refreshToken);
  }

  private welcome({ tenantId, memberId, ...tokens }: IssuedTokens & Membership): Promise<LoginAnswerDto> {
    return runInTenant({ ...systemScope(tenantId, 'login'), memberId }, async () => ({
      ...tokens,
      workspace: WorkspaceDto.of(await this.workspaces.get()),
      member: await this.members.get(memberId),
    }));
  }
}

function originOf(): Origin {
  const { request } = currentCall();
  return { address: request.ip, device: request.headers['user-agent']?.slice(0, 200) ?? null };
}

@ApiTags('workspace')
@Controller()
export class WorkspaceController {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly logins: LoginService,
    private readonly members: MembersService,
  ) {}

  @Post('workspaces', {
    allow: 'public',
    summary: 'Sign up a workspace with its first admin',
    answers: SignUpAnswerDto,
    idempotent: false,
  })
  async signUp(@Body() body: SignUpDto): Promise<SignUpAnswerDto> {
    const { workspace, memberId } = await this.workspaces.signUp(body);
    const entrance = { by: 'sign_up', device: originOf().device } as const;
    return {
      workspace: WorkspaceDto.of(workspace),
      ...(await this.logins.open({ tenantId: workspace.tenantId, memberId }, entrance)),
    };
  }

  @Get('workspace', { allow: 'workspace:read', summary: "Read the caller's workspace", answers: WorkspaceDto })
  async get(): Promise<WorkspaceDto> {
    return WorkspaceDto.of(await this.workspaces.get());
  }

  @Patch('workspace', { allow: 'workspace:write', summary: "Change the caller's workspace", answers: WorkspaceDto })
  async change(@Body() body: PatchWorkspaceDto, @IfMatch() version: number | undefined): Promise<WorkspaceDto> {
    return WorkspaceDto.of(await this.workspaces.change(body, version));
  }

  @Get('workspace/usage', {
    allow: 'workspace:read',
    summary: 'Read what the workspace uses of what it may',
    answers: WorkspaceUsageDto,
  })
  usage(): Promise<WorkspaceUsageDto> {
    return this.workspaces.usage();
  }

  @Get('me', { allow: 'authenticated', summary: 'Who the caller is and what it may do', answers: MeDto })
  async me(): Promise<MeDto> {
    const { memberId, permissions } = currentScope();
    return {
      member: memberId ? await this.members.get(memberId) : null,
      workspace: WorkspaceDto.of(await this.workspaces.get()),
      permissions: [...permissions].sort(),
    };
  }
}

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get('', { allow: 'members:read', summary: 'List members', answers: [MemberDto] })
  list(@Query() query: ListMembersDto): Promise<Page<MemberDto>> {
    return this.members.list(query);
  }

  @Post('', {
    allow: 'members:write',
    summary: 'Add a member',
    answers: NewMemberDto,
    replayed: ({ invitation, ...member }: NewMemberDto) => ({
      ...member,
      invitation: invitation && { ...invitation, token: null, secretShown: false },
    }),
    problems: ['quota_exceeded'],
  })
  create(@Body() body: CreateMemberDto): Promise<NewMemberDto> {
    return this.members.create(body);
  }

  @Get(':id', { allow: 'members:read', summary: 'Read a member', answers: MemberDto })
  get(@Id() id: string): Promise<MemberDto> {
    return this.members.get(id);
  }

  @Patch(':id', { allow: 'members:write', summary: 'Change a member', answers: MemberDto })
  change(@Id() id: string, @Body() body: PatchMemberDto, @IfMatch() version: number | undefined): Promise<MemberDto> {
    return this.members.change(id, body, version);
  }

  @Delete(':id', { allow: 'members:write', summary: 'Remove a member; their work stays' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.members.remove(id, version);
  }
}

@ApiTags('invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get('', {
    allow: 'invitations:read',
    summary: 'List the one-time links that are still good',
    answers: [InvitationDto],
  })
  list(@Query() query: PageQuery): Promise<Page<InvitationDto>> {
    return this.invitations.list(query);
  }

  @Post('', {
    allow: 'invitations:write',
    summary: 'Make a one-time link that sets the password of a member',
    description: 'Links of this member that were made before end.',
    answers: NewInvitationDto,
    replayed: (answer: NewInvitationDto) => ({ ...answer, token: null, secretShown: false }),
  })
  create(@Body() { memberId }: CreateInvitationDto): Promise<NewInvitationDto> {
    return this.invitations.create(memberId);
  }

  @Get(':id', {
    allow: 'invitations:read',
    summary: 'Read a one-time link, without its secret',
    answers: InvitationDto,
  })
  get(@Id() id: string): Promise<InvitationDto> {
    return this.invitations.get(id);
  }

  @Delete(':id', { allow: 'invitations:write', summary: 'End a one-time link' })
  revoke(@Id() id: string): Promise<void> {
    return this.invitations.revoke(id);
  }
}

@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get('', { allow: 'authenticated', summary: 'List the log-ins that are alive', answers: [SessionDto] })
  list(@Query() query: ListSessionsDto): Promise<Page<SessionDto>> {
    return this.sessions.list(query);
  }

  @Delete(':id', { allow: 'authenticated', summary: "End a log-in: one's own, or any as an admin" })
  revoke(@Id() id: string): Promise<void> {
    return this.sessions.revoke(id);
  }
}

@ApiTags('support-grants')
@Controller('support-grants')
export class SupportGrantsController {
  constructor(private readonly support: SupportService) {}

  @Get('', {
    allow: 'support_grants:read',
    summary: "List consents to the operator's looking in",
    answers: [SupportGrantDto],
  })
  list(@Query() query: PageQuery): Promise<Page<SupportGrantDto>> {
    return this.support.list(query);
  }

  @Post('', {
    allow: 'support_grants:write',
    summary: 'Let the operator look into this workspace for some hours, reading only',
    answers: SupportGrantDto,
  })
  create(@Body() body: CreateSupportGrantDto): Promise<SupportGrantDto> {
    return this.support.create(body);
  }

  @Get(':id', { allow: 'support_grants:read', summary: 'Read a consent', answers: SupportGrantDto })
  get(@Id() id: string): Promise<SupportGrantDto> {
    return this.support.get(id);
  }

  @Delete(':id', { allow: 'support_grants:write', summary: 'End a consent at once' })
  revoke(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.support.revoke(id, version);
  }
}

@ApiTags('teams')
@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  @Get('', { allow: 'teams:read', summary: 'List teams', answers: [TeamDto] })
  list(@Query() query: PageQuery): Promise<Page<TeamDto>> {
    return this.teams.list(query);
  }

  @Post('', { allow: 'teams:write', summary: 'Make a team', answers: TeamDto })
  create(@Body() body: CreateTeamDto): Promise<TeamDto> {
    return this.teams.create(body);
  }

  @Get(':id', { allow: 'teams:read', summary: 'Read a team', answers: TeamDto })
  get(@Id() id: string): Promise<TeamDto> {
    return this.teams.get(id);
  }

  @Patch(':id', { allow: 'teams:write', summary: 'Change a team', answers: TeamDto })
  change(@Id() id: string, @Body() body: PatchTeamDto, @IfMatch() version: number | undefined): Promise<TeamDto> {
    return this.teams.change(id, body, version);
  }

  @Delete(':id', { allow: 'teams:write', summary: 'Delete a team that no order names' })
  remove(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.teams.remove(id, version);
  }
}
