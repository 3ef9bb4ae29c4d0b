import './older-zones';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { InstanceSecret, readSettings } from '@siyana/config';
import { openInstance } from '@siyana/database';
import { systemScope, WorkspacesService } from '@siyana/identity';
import { makeLogger } from '@siyana/observability';
import { GeneratorService, ScheduleVerbsService, SchedulerService, SchedulesService } from '@siyana/preventive';
import { runInTenant } from '@siyana/tenancy';
import { CompletionService, WorkOrdersService } from '@siyana/work-orders';
import { AssetsService } from '@siyana/assets';
import { ServicesModule } from '../../apps/api/src/app.module';
import type { Answer, Task } from './played-tasks';

/** The product's use cases in a process of their own, at the time that they are told: a worker whose years pass in seconds. */
async function main(): Promise<void> {
  let now = 0;
  const clock = { now: () => new Date(now) };
  const settings = readSettings();
  const secret = InstanceSecret.load(settings.home);
  const instance = await openInstance(settings, secret, { migrate: false });
  const logger = makeLogger('fatal');
  const app = await NestFactory.createApplicationContext(
    ServicesModule.of({ settings, secret, instance, clock, logger }),
    { logger: false, abortOnError: false },
  );
  const [scheduler, generator] = [app.get(SchedulerService), app.get(GeneratorService)];

  const inWorkspace = <T>(tenantId: string, work: () => Promise<T>): Promise<T> =>
    runInTenant(systemScope(tenantId, 'played'), work);

  async function run(task: Task): Promise<unknown> {
    switch (task.kind) {
      case 'round':
        return scheduler.round();
      // As a worker does whose claim was lost while it worked.
      case 'generate':
        return inWorkspace(task.tenantId, () => generator.runDue());
      case 'sign-up': {
        const admin = { name: 'Nadia', email: task.email, password: 'a long password' };
        const { workspace } = await app.get(WorkspacesService).create({ name: 'Usine', admin });
        return workspace.tenantId;
      }
      case 'asset':
        return inWorkspace(task.tenantId, () => app.get(AssetsService).create(task.body as never));
      case 'asset-status':
        return inWorkspace(task.tenantId, () =>
          app.get(AssetsService).change(task.assetId, { status: task.status } as never, undefined),
        );
      case 'asset-archive':
        return inWorkspace(task.tenantId, () => app.get(AssetsService).archive(task.assetId, true, undefined));
      case 'schedule':
        return inWorkspace(task.tenantId, () => app.get(SchedulesService).create(task.body as never));
      case 'schedule-change':
        return inWorkspace(task.tenantId, () =>
          app.get(SchedulesService).change(task.scheduleId, task.body as never, undefined),
        );
      case 'schedule-archive':
        return inWorkspace(task.tenantId, () => app.get(ScheduleVerbsService).archive(task.scheduleId, undefined));
      case 'pause':
        return inWorkspace(task.tenantId, () =>
          app.get(ScheduleVerbsService).pause(task.scheduleId, 'Arrêt', undefined),
        );
      case 'resume':
        return inWorkspace(task.tenantId, () => app.get(ScheduleVerbsService).resume(task.scheduleId, undefined));
      case 'suspend':
        return app.get(WorkspacesService).operate(task.tenantId, { suspend: task.reason });
      case 'complete':
        return inWorkspace(task.tenantId, () =>
          app.get(CompletionService).complete(task.orderId, { completedAt: task.doneAt }, undefined),
        );
      case 'cancel':
        return inWorkspace(task.tenantId, () => app.get(WorkOrdersService).cancel(task.orderId, 'Annulé', undefined));
      case 'reopen':
        return inWorkspace(task.tenantId, () =>
          app.get(WorkOrdersService).reopen(task.orderId, 'À refaire', undefined),
        );
    }
  }

  process.on('message', ({ at, id, task }: { at: number; id: number; task: Task }) => {
    now = at;
    run(task).then(
      (value) => process.send!({ id, value } satisfies Answer),
      (error: unknown) =>
        process.send!({ id, error: error instanceof Error ? error.stack : String(error) } satisfies Answer),
    );
  });
  process.on('disconnect', () => process.exit(0));
  process.send!({ id: 0, value: 'ready' } satisfies Answer);
}

void main();
