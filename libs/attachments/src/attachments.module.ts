import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { ObjectStore } from '@siyana/files';
import { AttachmentTargets } from './attachment-targets';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsService } from './attachments.service';
import { PartialUploads } from './partial-uploads';

export interface AttachmentsOptions {
  readonly store: ObjectStore;
  /** The folder for what is under way. */
  readonly folder: string;
  /** Bytes of one file. */
  readonly fileLimit: number;
}

@Global()
@Module({})
export class AttachmentsModule {
  static forRoot({ store, folder, fileLimit }: AttachmentsOptions): DynamicModule {
    return {
      module: AttachmentsModule,
      providers: [
        AttachmentTargets,
        { provide: ObjectStore, useValue: store },
        {
          provide: AttachmentsService,
          useFactory: (database: Database, events: Events, targets: AttachmentTargets) =>
            new AttachmentsService(
              database,
              events,
              targets,
              store,
              new PartialUploads(join(folder, 'pieces')),
              fileLimit,
            ),
          inject: [Database, Events, AttachmentTargets],
        },
      ],
      exports: [AttachmentTargets, AttachmentsService],
    };
  }
}

@Module({ controllers: [AttachmentsController] })
export class AttachmentsHttpModule {}
