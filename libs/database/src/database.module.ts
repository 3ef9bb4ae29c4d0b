import { Global, Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { Settings } from '@siyana/config';
import type { Clock } from '@siyana/kernel';
import type { DataSource } from 'typeorm';
import { appDataSourceOptions } from './data-source';
import { Database } from './database';

@Global()
@Module({})
export class DatabaseModule {
  /** The app role's pool and the one door to SQL. */
  static forApp(url: string, settings: Settings, clock: Clock): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...appDataSourceOptions(url, settings), retryAttempts: 0 })],
      providers: [
        {
          provide: Database,
          useFactory: (source: DataSource) => new Database(source, clock),
          inject: [getDataSourceToken()],
        },
      ],
      exports: [Database],
    };
  }
}
