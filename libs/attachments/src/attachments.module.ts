import { join } from 'node:path';
import { Global, Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events, Sights } from '@siyana/events';
import { DiskStore, ObjectStore } from '@siyana/files';
import type { Clock } from '@siyana/kernel';
import { attachmentSight } from './attachment-sight';
import { AttachmentTargets } from './attachment-targets';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsService } from './attachments.service';
import { PartialUploads, sweepFolder } from './partial-uploads';

export interface AttachmentsOptions {
  readonly store: ObjectStore;
  /** The folder for what is under way. */
  readonly folder: string;
  /** Bytes of one file. */
  readonly fileLimit: number;
  readonly clock: Clock;
}

const SWEEPS = 'attachments:sweeps';

@Global()
@Module({})
export class AttachmentsModule implements OnModuleInit {
  constructor(
    @Inject(SWEEPS) private readonly sweeps: readonly (() => Promise<void>)[],
    sights: Sights,
    targets: AttachmentTargets,
  ) {
    sights.register({ attachment: attachmentSight(targets) });
  }

  /** What a crash has left half written. */
  async onModuleInit(): Promise<void> {
    for (const sweep of this.sweeps) await sweep();
  }

  static forRoot({ store, folder, fileLimit, clock }: AttachmentsOptions): DynamicModule {
    const pieces = new PartialUploads(join(folder, 'pieces'));
    const now = (): number => clock.now().getTime();
    return {
      module: AttachmentsModule,
      providers: [
        AttachmentTargets,
        { provide: ObjectStore, useValue: store },
        {
          provide: SWEEPS,
          useValue: [
            () => pieces.sweep(now()),
            () => sweepFolder(folder, now()),
            ...(store instanceof DiskStore ? [() => store.sweep(now())] : []),
          ],
        },
        {
          provide: AttachmentsService,
          useFactory: (database: Database, events: Events, targets: AttachmentTargets) =>
            new AttachmentsService(database, events, targets, store, pieces, fileLimit),
          inject: [Database, Events, AttachmentTargets],
        },
      ],
      exports: [AttachmentTargets, AttachmentsService, ObjectStore],
    };
  }
}

@Module({ controllers: [AttachmentsController] })
export class AttachmentsHttpModule {}
