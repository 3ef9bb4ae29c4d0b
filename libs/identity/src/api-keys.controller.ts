import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import {
  ApiKeyDto,
  ApiKeyUsageDto,
  CreateApiKeyDto,
  ListKeyUsageDto,
  NewApiKeyDto,
  PatchApiKeyDto,
  RotateApiKeyDto,
} from './api-key.dto';
import { ApiKeysService } from './api-keys.service';

const withoutKey = (answer: NewApiKeyDto): NewApiKeyDto => ({ ...answer, key: null, secretShown: false });

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
    replayed: withoutKey,
  })
  create(@Body() body: CreateApiKeyDto): Promise<NewApiKeyDto> {
    return this.keys.create(body);
  }

  @Get(':id', { allow: 'api_keys:read', summary: 'Read an API key', answers: ApiKeyDto })
  get(@Id() id: string): Promise<ApiKeyDto> {
    return this.keys.get(id);
  }

  @Get(':id/usage', {
    allow: 'api_keys:read',
    summary: 'How often a key has called, by day',
    description:
      'Days are in UTC; a day without calls is not in the list. Calls of the last seconds may be missing. Kept 400 days.',
    answers: [ApiKeyUsageDto],
  })
  usage(@Id() id: string, @Query() query: ListKeyUsageDto): Promise<Page<ApiKeyUsageDto>> {
    return this.keys.usage(id, query);
  }

  @Post(':id/rotate', {
    allow: 'api_keys:write',
    summary: 'Replace a key; for a while both are good',
    description:
      'The new key is shown once. It has the same id, scopes and end. `overlapMinutes: 0` ends the old one at once.',
    answers: NewApiKeyDto,
    replayed: withoutKey,
  })
  rotate(
    @Id() id: string,
    @Body() body: RotateApiKeyDto,
    @IfMatch() version: number | undefined,
  ): Promise<NewApiKeyDto> {
    return this.keys.rotate(id, body, version);
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
