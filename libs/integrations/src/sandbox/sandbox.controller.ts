import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { currentCall, Delete, Get, IfMatch, Post } from '@siyana/http';
import { SandboxEntryDto } from './sandbox-entry.dto';
import { SandboxDto } from './sandbox.dto';
import { SandboxesService } from './sandboxes.service';

@ApiTags('sandbox')
@Controller()
export class SandboxController {
  constructor(private readonly sandboxes: SandboxesService) {}

  @Get('sandbox', {
    allow: 'sandboxes:read',
    summary: 'Read the sandbox of this workspace',
    description: '404 while there is none.',
    answers: SandboxDto,
    statuses: [404],
  })
  get(): Promise<SandboxDto> {
    return this.sandboxes.get();
  }

  @Post('sandbox', {
    allow: 'sandboxes:write',
    summary: 'Make a sandbox: a workspace of your own for trying an integration',
    description:
      "It begins with this workspace's settings and plant (places, machines, procedures, failure codes, parts, stores, suppliers, calendars, the oldest " +
      'hundred preventive schedules, which begin now), under the same ids, and with no people, orders or stock. Its keys begin with `siy_test_`, its answers carry `Siyana-Sandbox: true`, its webhooks are sent. It has limits of ' +
      "its own and uses up none of this workspace's.",
    answers: SandboxDto,
    problems: ['sandbox_exists', 'sandbox_of_sandbox'],
  })
  create(): Promise<SandboxDto> {
    return this.sandboxes.create();
  }

  @Post('sandbox/reset', {
    allow: 'sandboxes:write',
    summary: 'Set the sandbox back to the plant as it is now',
    description:
      'Keys, people and webhooks stay; everything else that was made there goes, and cursors of its events answer 410.',
    answers: SandboxDto,
    statuses: [404],
  })
  reset(@IfMatch() version: number | undefined): Promise<SandboxDto> {
    return this.sandboxes.reset(version);
  }

  @Delete('sandbox', {
    allow: 'sandboxes:write',
    summary: 'Erase the sandbox, its keys and all',
    statuses: [404],
  })
  remove(@IfMatch() version: number | undefined): Promise<void> {
    return this.sandboxes.remove(version);
  }

  @Post('auth/sandbox', {
    allow: 'sandboxes:write',
    summary: 'Enter the sandbox as its admin, with a session of its own',
    description: 'Only a member enters. The session ends with the one that it was opened from.',
    answers: SandboxEntryDto,
    idempotent: false,
    status: 200,
    statuses: [404],
  })
  async enter(): Promise<SandboxEntryDto> {
    const device = currentCall().request.headers['user-agent']?.slice(0, 200) ?? null;
    const { tenantId, memberId, ...tokens } = await this.sandboxes.enter(device);
    return { ...tokens, workspaceId: tenantId, memberId };
  }
}
