import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import { Drain } from '@siyana/http';
import { LoopRunner, Loops } from '@siyana/jobs';
import type { Logger } from '@siyana/observability';

/** What makes a process a worker: it begins the loops that the features have registered. */
@Module({})
export class WorkerModule {
  static of(logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [ScheduleModule.forRoot()],
      providers: [
        {
          provide: LoopRunner,
          useFactory: (loops: Loops, ticks: SchedulerRegistry, drain: Drain) => {
            const runner = new LoopRunner(loops, ticks, logger);
            drain.leaving.addEventListener('abort', () => void runner.stop());
            return runner;
          },
          inject: [Loops, SchedulerRegistry, Drain],
        },
      ],
    };
  }
}
