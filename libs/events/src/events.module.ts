import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { ChangesController } from './changes.controller';
import { EventHub } from './event-hub';
import { Events } from './events';
import { EventsController } from './events.controller';
import { FeedService } from './feed.service';
import { JobsDoor } from './jobs-door';
import { AuditCheck } from './audit-check';
import { EventSubscribers } from './event-subscribers';
import { Positions } from './positions';
import { Sights } from './sights';
import './seal.entity';

@Global()
@Module({})
export class EventsModule implements OnModuleDestroy {
  constructor(private readonly jobs: JobsDoor) {}

  onModuleDestroy(): Promise<void> {
    return this.jobs.close();
  }

  /** `jobsUrl` is the jobs role's address. */
  static forRoot(jobsUrl: string): DynamicModule {
    const services = [Events, EventSubscribers, FeedService, Positions, Sights, AuditCheck];
    return {
      module: EventsModule,
      providers: [{ provide: JobsDoor, useFactory: () => new JobsDoor(jobsUrl) }, ...services],
      exports: [JobsDoor, ...services],
    };
  }
}

/** The routes, for the api alone. */
@Module({ controllers: [AuditController, ChangesController, EventsController], providers: [EventHub] })
export class EventsHttpModule {}
