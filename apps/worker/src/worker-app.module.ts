import { Module, type DynamicModule } from '@nestjs/common';
import { HealthModule, ServicesModule, type AppOptions } from '../../api/src/app.module';
import { WorkerModule } from './worker.module';

/** A worker alone: the use cases and their loops; no routes but health. */
@Module({})
export class WorkerAppModule {
  static of(options: AppOptions): DynamicModule {
    return {
      module: WorkerAppModule,
      imports: [ServicesModule.of(options), HealthModule.of(options), WorkerModule.of(options.logger)],
    };
  }
}
