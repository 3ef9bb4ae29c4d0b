import { Global, Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import type { InstanceSecret } from '@siyana/config';
import { Database } from '@siyana/database';
import { Dispatcher, Events, EventSubscribers, JobsDoor } from '@siyana/events';
import { enterWorkspace, WorkspacesService } from '@siyana/identity';
import { Loops } from '@siyana/jobs';
import { WebhooksController } from './webhooks.controller';
import { DeliveriesService } from './webhooks/deliveries.service';
import { DeliveryRunner } from './webhooks/delivery-runner';
import { DeliveryWakeups } from './webhooks/delivery-wakeups';
import type { ReceiverPolicy } from './webhooks/receiver-url';
import { SecretBox } from './webhooks/secret-box';
import { Sender } from './webhooks/sender';
import { WebhookSubscriber } from './webhooks/webhook-subscriber';
import { WebhooksService } from './webhooks/webhooks.service';

export interface WebhooksOptions {
  readonly secret: InstanceSecret;
  readonly policy: ReceiverPolicy;
  /** Divides all waits: 1, but in drills. */
  readonly hurry: number;
  /** Hears of each attempt. */
  readonly onAttempt?: ((succeeded: boolean, seconds: number) => void) | undefined;
  /** Is given a way to ask how many events wait for the dispatcher. */
  readonly onBacklog?: ((read: () => Promise<number>) => void) | undefined;
}

const OPTIONS = Symbol('webhooks');
const DISPATCH_EVERY_MS = 250;
const DELIVER_EVERY_MS = 250;
const SENDER_TIMEOUT_MS = 10_000;

/** What takes events out of the house: the dispatcher, and what it has sent. */
@Global()
@Module({})
export class WebhooksModule implements OnModuleInit {
  constructor(
    private readonly subscribers: EventSubscribers,
    private readonly subscriber: WebhookSubscriber,
    private readonly dispatcher: Dispatcher,
    private readonly runner: DeliveryRunner,
    private readonly loops: Loops,
    @Inject(OPTIONS) private readonly options: WebhooksOptions,
  ) {}

  onModuleInit(): void {
    this.subscribers.add(this.subscriber);
    this.options.onBacklog?.(() => this.dispatcher.backlog());
    this.loops.register({
      name: 'dispatcher',
      everyMs: DISPATCH_EVERY_MS,
      round: (stopping) => this.dispatcher.round(stopping),
    });
    this.loops.register({
      name: 'webhook deliveries',
      everyMs: DELIVER_EVERY_MS,
      round: (stopping) => this.runner.round(stopping),
    });
  }

  static forRoot(options: WebhooksOptions): DynamicModule {
    const { secret, policy, hurry, onAttempt = (): void => undefined } = options;
    return {
      module: WebhooksModule,
      providers: [
        { provide: OPTIONS, useValue: options },
        { provide: SecretBox, useFactory: () => new SecretBox(secret) },
        {
          provide: WebhooksService,
          useFactory: (database: Database, events: Events, box: SecretBox) =>
            new WebhooksService(database, events, box, policy),
          inject: [Database, Events, SecretBox],
        },
        {
          provide: Dispatcher,
          useFactory: (
            jobs: JobsDoor,
            database: Database,
            subscribers: EventSubscribers,
            workspaces: WorkspacesService,
          ) =>
            new Dispatcher(jobs, database, subscribers, (tenantId) =>
              enterWorkspace(workspaces, tenantId, 'dispatcher'),
            ),
          inject: [JobsDoor, Database, EventSubscribers, WorkspacesService],
        },
        {
          provide: DeliveryRunner,
          useFactory: (
            database: Database,
            events: Events,
            wakeups: DeliveryWakeups,
            box: SecretBox,
            workspaces: WorkspacesService,
          ) =>
            new DeliveryRunner(
              database,
              events,
              wakeups,
              box,
              new Sender(policy, undefined, SENDER_TIMEOUT_MS / hurry),
              {
                enter: (tenantId) => enterWorkspace(workspaces, tenantId, 'webhooks'),
                random: Math.random,
                hurry,
                onAttempt,
              },
            ),
          inject: [Database, Events, DeliveryWakeups, SecretBox, WorkspacesService],
        },
        DeliveriesService,
        DeliveryWakeups,
        WebhookSubscriber,
      ],
      exports: [WebhooksService, DeliveriesService, Dispatcher],
    };
  }
}

/** The routes, for the api alone. */
@Module({ controllers: [WebhooksController] })
export class WebhooksHttpModule {}
