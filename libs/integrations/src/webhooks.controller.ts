import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Delete, Get, Id, IfMatch, PageQuery, Patch, Post, type Page } from '@siyana/http';
import {
  CreateWebhookDto,
  DeliveryDetailDto,
  DeliveryDto,
  ListDeliveriesDto,
  NewWebhookDto,
  PatchWebhookDto,
  RotateSecretDto,
  WebhookDto,
} from './webhook.dto';
import { DeliveriesService } from './webhooks/deliveries.service';
import { WebhooksService } from './webhooks/webhooks.service';

type Version = number | undefined;
const LIMITED = ['whole_workspace_only'] as const;

const withoutSecret = (answer: NewWebhookDto): NewWebhookDto => ({ ...answer, secret: null, secretShown: false });

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Get('', { allow: 'webhooks:read', summary: 'List where events are sent', answers: [WebhookDto], problems: LIMITED })
  list(@Query() query: PageQuery): Promise<Page<WebhookDto>> {
    return this.webhooks.list(query);
  }

  @Post('', {
    allow: 'webhooks:write',
    summary: 'Have events sent to an address; the secret is shown once',
    description:
      'Messages follow standardwebhooks.com: verify `webhook-signature` with the secret, and take a repeated `webhook-id` for what it is. ' +
      'Anything but 2xx within ten seconds is tried again over three days. A message with a whole order needs the right to read orders.',
    answers: NewWebhookDto,
    replayed: withoutSecret,
    problems: ['id_taken', ...LIMITED],
  })
  create(@Body() body: CreateWebhookDto): Promise<NewWebhookDto> {
    return this.webhooks.create(body);
  }

  @Get(':id', { allow: 'webhooks:read', summary: 'Read a webhook', answers: WebhookDto })
  get(@Id() id: string): Promise<WebhookDto> {
    return this.webhooks.get(id);
  }

  @Patch(':id', { allow: 'webhooks:write', summary: 'Change a webhook, or switch it on again', answers: WebhookDto })
  change(@Id() id: string, @Body() body: PatchWebhookDto, @IfMatch() version: Version): Promise<WebhookDto> {
    return this.webhooks.change(id, body, version);
  }

  @Delete(':id', { allow: 'webhooks:write', summary: 'Delete a webhook with its log' })
  remove(@Id() id: string, @IfMatch() version: Version): Promise<void> {
    return this.webhooks.remove(id, version);
  }

  @Post(':id/rotate-secret', {
    allow: 'webhooks:write',
    summary: 'Replace the secret; for a while both sign',
    answers: NewWebhookDto,
    replayed: withoutSecret,
  })
  rotate(@Id() id: string, @Body() body: RotateSecretDto, @IfMatch() version: Version): Promise<NewWebhookDto> {
    return this.webhooks.rotate(id, body.overlapMinutes, version);
  }

  @Post(':id/test', { allow: 'webhooks:write', summary: 'Send a test message', answers: DeliveryDetailDto })
  test(@Id() id: string): Promise<DeliveryDetailDto> {
    return this.deliveries.test(id);
  }

  @Get(':id/deliveries', {
    allow: 'webhooks:read',
    summary: 'Read what was sent and what came back',
    answers: [DeliveryDto],
  })
  listDeliveries(@Id() id: string, @Query() query: ListDeliveriesDto): Promise<Page<DeliveryDto>> {
    return this.deliveries.list(id, query);
  }

  @Get(':id/deliveries/:deliveryId', {
    allow: 'webhooks:read',
    summary: 'Read one message with all of its attempts',
    answers: DeliveryDetailDto,
  })
  getDelivery(@Id() id: string, @Id('deliveryId') deliveryId: string): Promise<DeliveryDetailDto> {
    return this.deliveries.get(id, deliveryId);
  }

  @Post(':id/deliveries/:deliveryId/replay', {
    allow: 'webhooks:write',
    summary: 'Send a message again, under the same id',
    answers: DeliveryDetailDto,
  })
  replay(
    @Id() id: string,
    @Id('deliveryId') deliveryId: string,
    @IfMatch() version: Version,
  ): Promise<DeliveryDetailDto> {
    return this.deliveries.replay(id, deliveryId, version);
  }
}
