import pg from 'pg';
import { StatementNames } from './statement-names';
import { SyncBatch, type Statement, type StatementResult } from './sync-batch';
import { clientTypes } from './type-parsers';

export interface DriverOptions {
  /** Whether statements are kept prepared by name (off behind a pooler that cannot). */
  readonly prepared: boolean;
  /** Sees every statement text; tests look at them. */
  readonly onStatement?: ((text: string) => void) | undefined;
}

interface QueryConfig {
  text?: string;
  values?: unknown[];
  submit?: unknown;
}

/**
 * The one client under everything, TypeORM included: extended protocol only, so that a stacked statement is refused by the server, and `batch` for
 * several statements under one Sync.
 */
export class SiyanaClient extends pg.Client {
  private readonly names: StatementNames;
  private active: SyncBatch | undefined;
  protected readonly driver: DriverOptions = { prepared: true };

  constructor(config: pg.ClientConfig & { pipeline?: boolean } = {}, driver: DriverOptions = { prepared: true }) {
    if (config.pipeline) throw new Error('batches do not go with pg pipelining');
    super({ ...config, types: clientTypes });
    this.driver = driver;
    this.names = new StatementNames(driver.prepared);
    const { connection } = this as unknown as { connection: pg.Connection };
    connection.on('parseComplete', () => this.active?.handleParseComplete());
    // pg's pool listens only while a connection rests. One that is cut between two statements of a transaction would end the process;
    // so its next statement fails instead.
    this.on('error', () => undefined);
  }

  /** All statements in one message; their results in order. On an error it rejects with `statementIndex`, and nothing after it has run. */
  batch(statements: readonly Statement[]): Promise<StatementResult[]> {
    return new Promise((resolve, reject) => {
      this.send(statements, (error, results) => {
        if (error) reject(error);
        else resolve(results);
      });
    });
  }

  /** The same with a callback, for the path on which a promise is worth saving. */
  send(statements: readonly Statement[], done: (error: Error | null, results: StatementResult[]) => void): void {
    if (this.driver.onStatement) for (const { text } of statements) this.driver.onStatement(text);
    let batch: SyncBatch;
    try {
      batch = new SyncBatch(
        statements,
        this.names,
        () => {
          this.active = batch;
        },
        (error, results) => {
          this.active = undefined;
          done(error instanceof Error ? error : null, results);
        },
      );
    } catch (error) {
      // A value that cannot be encoded: a throw from here would pass by whoever waits for `done`.
      done(error instanceof Error ? error : new Error('a value cannot be encoded'), []);
      return;
    }
    super.query(batch as unknown as pg.Submittable);
  }

  override query(config: unknown, values?: unknown, callback?: unknown): never {
    const given = config as string | QueryConfig;
    const send = super.query.bind(this) as (...args: unknown[]) => never;
    if (typeof given === 'object' && given.submit) return send(given, values, callback);
    const extended = { ...(typeof given === 'string' ? { text: given } : given), queryMode: 'extended' };
    if (this.driver.onStatement && extended.text) this.driver.onStatement(extended.text);
    return send(extended, values, callback);
  }
}

/** pg with our client in it: TypeORM's option `driver`. */
export function siyanaDriver(options: DriverOptions): typeof pg {
  class BoundClient extends SiyanaClient {
    constructor(config?: pg.ClientConfig) {
      super(config, options);
    }
  }
  class BoundPool extends pg.Pool {
    constructor(config?: pg.PoolConfig) {
      super({ ...config, Client: BoundClient });
    }
  }
  return { ...pg, Client: BoundClient, Pool: BoundPool };
}
