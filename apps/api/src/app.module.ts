import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from '@siyana/access';
import { AssetsHttpModule, AssetsModule } from '@siyana/assets';
import type { InstanceSecret, Settings } from '@siyana/config';
import { DatabaseModule, type Instance } from '@siyana/database';
import { EventsModule } from '@siyana/events';
import { Idempotency, ValidationPipe } from '@siyana/http';
import { IdentityHttpModule, IdentityModule } from '@siyana/identity';
import { ImportsHttpModule, ImportsModule } from '@siyana/integrations';
import type { Clock } from '@siyana/kernel';
import { ProceduresHttpModule, ProceduresModule } from '@siyana/procedures';
import { WorkOrdersHttpModule, WorkOrdersModule } from '@siyana/work-orders';
import { HealthController, Readiness } from './health.controller';

export interface AppOptions {
  readonly settings: Settings;
  readonly secret: InstanceSecret;
  readonly instance: Instance;
  readonly clock: Clock;
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
        IdentityModule.forRoot({ loginUrl: instance.login, secret, clock, openSignUp: settings.openSignUp }),
        AssetsModule,
        ProceduresModule,
        WorkOrdersModule,
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
        IdentityHttpModule,
        AssetsHttpModule,
        ProceduresHttpModule,
        WorkOrdersHttpModule,
        ImportsHttpModule,
      ],
      controllers: [HealthController],
      providers: [
        Idempotency,
        { provide: Readiness, useFactory: () => new Readiness(options.instance.ownerUrl) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
    };
  }
}
