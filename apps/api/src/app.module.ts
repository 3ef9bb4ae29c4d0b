import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard, Limits } from '@siyana/access';
import { AssetsHttpModule, AssetsModule } from '@siyana/assets';
import { AttachmentsHttpModule, AttachmentsModule } from '@siyana/attachments';
import type { InstanceSecret, Settings } from '@siyana/config';
import { DatabaseModule, type Instance } from '@siyana/database';
import { EventsHttpModule, EventsModule } from '@siyana/events';
import { DiskStore, S3Store } from '@siyana/files';
import { Idempotency, ValidationPipe, WorkspaceLimits } from '@siyana/http';
import { IdentityHttpModule, IdentityModule } from '@siyana/identity';
import { ImportsHttpModule, ImportsModule } from '@siyana/integrations';
import type { Clock } from '@siyana/kernel';
import { ProceduresHttpModule, ProceduresModule } from '@siyana/procedures';
import { WorkOrdersHttpModule, WorkOrdersModule } from '@siyana/work-orders';
import { WorkRequestsHttpModule, WorkRequestsModule } from '@siyana/work-requests';
import { HealthController, Readiness } from './health.controller';
import { MetricsModule, type Observers } from './metrics.module';

export interface AppOptions {
  readonly settings: Settings;
  readonly secret: InstanceSecret;
  readonly instance: Instance;
  readonly clock: Clock;
  readonly observers?: Observers;
}

/** The use cases, without routes: what the worker and the cli need. */
@Module({})
export class ServicesModule {
  static of({ settings, secret, instance, clock }: AppOptions): DynamicModule {
    return {
      module: ServicesModule,
      imports: [
        DatabaseModule.forApp(instance.app, settings, clock),
        EventsModule,
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
        AssetsModule,
        ProceduresModule,
        WorkOrdersModule,
        WorkRequestsModule,
        ImportsModule,
      ],
    };
  }
}

@Module({})
export class AppModule {
  static of(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ServicesModule.of(options),
        MetricsModule.of(options.observers ?? {}),
        IdentityHttpModule,
        AssetsHttpModule,
        ProceduresHttpModule,
        EventsHttpModule,
        AttachmentsHttpModule,
        WorkOrdersHttpModule,
        WorkRequestsHttpModule,
        ImportsHttpModule,
      ],
      controllers: [HealthController],
      providers: [
        Idempotency,
        { provide: Limits, useFactory: () => new WorkspaceLimits(options.settings.limits) },
        { provide: Readiness, useFactory: () => new Readiness(options.instance.ownerUrl) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
    };
  }
}
