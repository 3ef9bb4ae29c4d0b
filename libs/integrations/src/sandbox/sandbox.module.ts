import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ObjectStore } from '@siyana/files';
import { SandboxController } from './sandbox.controller';
import { SandboxKeeper } from './sandbox-keeper';
import { SandboxSchedules } from './sandbox-schedules';
import { SandboxesService } from './sandboxes.service';

@Global()
@Module({})
export class SandboxModule {
  /** `ownerUrl` is the installer's address: a reset deletes what the app may only add to. */
  static forRoot(ownerUrl: string): DynamicModule {
    return {
      module: SandboxModule,
      providers: [
        {
          provide: SandboxKeeper,
          useFactory: (store: ObjectStore) => new SandboxKeeper(ownerUrl, store),
          inject: [ObjectStore],
        },
        SandboxSchedules,
        SandboxesService,
      ],
      exports: [SandboxesService, SandboxKeeper],
    };
  }
}

@Module({ controllers: [SandboxController] })
export class SandboxHttpModule {}
