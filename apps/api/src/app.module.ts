import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard, Limits } from '@siyana/access';
import { AssetsHttpModule, AssetsModule } from '@siyana/assets';
import { AttachmentsHttpModule, AttachmentsModule } from '@siyana/attachments';
import { CalendarHttpModule, CalendarModule } from '@siyana/calendar';
import { PublicAddress, type InstanceSecret, type Settings } from '@siyana/config';
import { DatabaseModule, type Instance } from '@siyana/database';
import { EventsHttpModule, EventsModule } from '@siyana/events';
import { DiskStore, S3Store } from '@siyana/files';
import { BatchHttpModule, Drain, LedgerModule, ValidationPipe, WorkspaceLimits } from '@siyana/http';
import { IdentityHttpModule, IdentityModule } from '@siyana/identity';
import {
  ImportsHttpModule,
  ImportsModule,
  SandboxHttpModule,
  SandboxModule,
  WebhooksHttpModule,
  WebhooksModule,
} from '@siyana/integrations';
import { JobsModule } from '@siyana/jobs';
import type { Clock } from '@siyana/kernel';
import type { Logger } from '@siyana/observability';
import { PartsHttpModule, PartsModule } from '@siyana/parts';
import { PlanningHttpModule } from '@siyana/planning';
import { PreventiveHttpModule, PreventiveModule } from '@siyana/preventive';
import { ProceduresHttpModule, ProceduresModule } from '@siyana/procedures';
import { PurchasingHttpModule, PurchasingModule } from '@siyana/purchasing';
import { SlaWatchModule, WorkOrdersHttpModule, WorkOrdersModule } from '@siyana/work-orders';
import { WorkRequestsHttpModule, WorkRequestsModule } from '@siyana/work-requests';
import { WorkerModule } from '../../worker/src/worker.module';
import { HealthController, Readiness } from './health.controller';
import { MetricsModule, type Observers } from './metrics.module';

export interface AppOptions {
  readonly settings: Settings;
  readonly secret: InstanceSecret;
  readonly instance: Instance;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly observers?: Observers;
}

@Global()
@Module({})
class AddressModule {
  static of({ publicUrl }: Settings): DynamicModule {
    const provider = { provide: PublicAddress, useFactory: () => new PublicAddress(publicUrl) };
    return { module: AddressModule, providers: [provider], exports: [PublicAddress] };
  }
}

/** The use cases, without routes: what the worker and the cli need. */
@Module({})
export class ServicesModule {
  static of({ settings, secret, instance, clock, logger, observers }: AppOptions): DynamicModule {
    return {
      module: ServicesModule,
      imports: [
        DatabaseModule.forApp(instance.app, settings, clock),
        JobsModule,
        AddressModule.of(settings),
        EventsModule.forRoot(instance.jobs),
        IdentityModule.forRoot({
          loginUrl: instance.login,
          secret,
          clock,
          openSignUp: settings.openSignUp,
          limits: settings.limits,
        }),
        AttachmentsModule.forRoot({
          store: settings.s3 ? new S3Store(settings.s3) : new DiskStore(join(settings.home, 'files')),
          folder: join(settings.home, 'incoming'),
          fileLimit: settings.fileLimit,
          clock,
        }),
        CalendarModule,
        AssetsModule,
        ProceduresModule,
        PartsModule,
        PurchasingModule,
        WorkOrdersModule,
        SlaWatchModule.forRoot(instance.jobs),
        WorkRequestsModule,
        PreventiveModule.forRoot({ jobsUrl: instance.jobs, prepared: settings.prepared, logger }),
        ImportsModule,
        SandboxModule.forRoot(instance.ownerUrl),
        WebhooksModule.forRoot({
          secret,
          policy: { allowLoopback: settings.webhookLoopback },
          hurry: settings.webhookHurry,
          onAttempt: observers?.metrics && ((succeeded, seconds) => observers.metrics!.messageSent(succeeded, seconds)),
          onBacklog: observers?.metrics && ((read) => observers.metrics!.watchBacklog(read)),
        }),
      ],
    };
  }
}

/** The two routes of every process, and what stands before each route. */
@Module({})
export class HealthModule {
  static of({ settings, instance, observers }: AppOptions): DynamicModule {
    return {
      module: HealthModule,
      imports: [LedgerModule, MetricsModule.of(observers ?? {})],
      controllers: [HealthController],
      providers: [
        { provide: Limits, useFactory: () => new WorkspaceLimits(settings.limits) },
        { provide: Readiness, useFactory: (drain: Drain) => new Readiness(instance.ownerUrl, drain), inject: [Drain] },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
    };
  }
}

/** The api; and the worker beside it, unless one runs elsewhere. */
@Module({})
export class AppModule {
  static of(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ServicesModule.of(options),
        HealthModule.of(options),
        ...(options.settings.worker ? [WorkerModule.of(options.logger)] : []),
        IdentityHttpModule,
        CalendarHttpModule,
        AssetsHttpModule,
        ProceduresHttpModule,
        PartsHttpModule,
        PurchasingHttpModule,
        EventsHttpModule,
        AttachmentsHttpModule,
        WorkOrdersHttpModule,
        WorkRequestsHttpModule,
        PlanningHttpModule,
        PreventiveHttpModule,
        ImportsHttpModule,
        BatchHttpModule,
        SandboxHttpModule,
        WebhooksHttpModule,
      ],
    };
  }
}
