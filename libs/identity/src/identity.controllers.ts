import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import { currentScope, runInTenant } from '@siyana/tenancy';
import { ApiKeyDto, CreateApiKeyDto, NewApiKeyDto, PatchApiKeyDto } from './api-key.dto';
import { ApiKeysService } from './api-keys.service';
import { LoginAnswerDto, LoginDto, MeDto, RefreshDto, SignUpAnswerDto, TokensDto } from './auth.dto';
import { LoginService } from './login.service';
import { CreateMemberDto, ListMembersDto, MemberDto, PatchMemberDto } from './member.dto';
import { MembersService } from './members.service';
import { systemScope } from './system-scope';
import { CreateTeamDto, PatchTeamDto, TeamDto } from './team.dto';
import { TeamsService } from './teams.service';
import { PatchWorkspaceDto, SignUpDto, WorkspaceDto } from './workspace.dto';
import { WorkspacesService } from './workspaces.service';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly logins: LoginService,
    private readonly workspaces: WorkspacesService,
    private readonly members: MembersService,
  ) {}

  @Post('login', {
    allow: 'public',
    summary: 'Log in by e-mail or by a login of a workspace',
    answers: LoginAnswerDto,
    idempotent: false,
    status: 200,
  })
  async login(@Body() body: LoginDto): Promise<LoginAnswerDto> {
    const { tenantId, memberId, ...tokens } = await this.logins.login(body);
    return runInTenant({ ...systemScope(tenantId, 'login'), memberId }, async () => ({
      ...tokens,
      workspace: WorkspaceDto.of(await this.workspaces.get()),
      member: await this.members.get(memberId),
    }));
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
    return {
      workspace: WorkspaceDto.of(workspace),
      ...(await this.logins.open({ tenantId: workspace.tenantId, memberId })),
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

  @Post('', { allow: 'members:write', summary: 'Add a member', answers: MemberDto })
  create(@Body() body: CreateMemberDto): Promise<MemberDto> {
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

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get('', { allow: 'api_keys:read', summary: 'List API keys', answers: [ApiKeyDto] })
  list(@Query() query: PageQuery): Promise<Page<ApiKeyDto>> {
    return this.keys.list(query);
  }

  @Post('', {
    allow: 'api_keys:write',
    summary: 'Make an API key; it is shown once',
    description: 'Only a member makes keys, within what the member may; a key makes none.',
    answers: NewApiKeyDto,
    replayed: (answer: NewApiKeyDto) => ({ ...answer, key: null, secretShown: false }),
  })
  create(@Body() body: CreateApiKeyDto): Promise<NewApiKeyDto> {
    return this.keys.create(body);
  }

  @Get(':id', { allow: 'api_keys:read', summary: 'Read an API key', answers: ApiKeyDto })
  get(@Id() id: string): Promise<ApiKeyDto> {
    return this.keys.get(id);
  }

  @Patch(':id', { allow: 'api_keys:write', summary: 'Rename an API key', answers: ApiKeyDto })
  change(@Id() id: string, @Body() body: PatchApiKeyDto, @IfMatch() version: number | undefined): Promise<ApiKeyDto> {
    return this.keys.change(id, body, version);
  }

  @Delete(':id', { allow: 'api_keys:write', summary: 'Revoke an API key' })
  revoke(@Id() id: string, @IfMatch() version: number | undefined): Promise<void> {
    return this.keys.revoke(id, version);
  }
}
