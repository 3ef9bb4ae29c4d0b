import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import type { EventSubscriber } from '@siyana/events';
import { currentScope } from '@siyana/tenancy';
import { ImportTurns } from './import-turns';

/** The events of imports are what wakes a worker: request transactions never enqueue. */
@Injectable()
export class ImportSubscriber implements EventSubscriber {
  constructor(
    private readonly database: Database,
    private readonly turns: ImportTurns,
  ) {}

  take(): Promise<void> {
    return Promise.resolve();
  }

  /** Index: imports_waiting_idx. */
  async afterwards(): Promise<void> {
    const waiting = await this.database.read(
      `SELECT 1 FROM imports i WHERE i.tenant_id = $1 AND i.file_key IS NOT NULL LIMIT 1`,
    );
    if (waiting.length > 0) await this.turns.ask(currentScope().tenantId, this.database.now());
  }
}
