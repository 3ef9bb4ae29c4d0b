import pg from 'pg';

/**
 * The jobs role's connections: global tables, and of each workspace how far its events have come. It reads no row of any workspace.
 */
export class JobsDoor {
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 3, application_name: 'siyana jobs' });
    this.pool.on('error', () => undefined); // an idle connection that breaks is replaced at its next use
  }

  async query<R>(text: string, ...params: unknown[]): Promise<R[]> {
    return (await this.pool.query(text, params)).rows as R[];
  }

  /** Runs `work` in one transaction of this role. */
  async transaction<T>(work: (query: JobsDoor['query']) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(async <R>(text: string, ...params: unknown[]) => {
        return (await client.query(text, params)).rows as R[];
      });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error('the connection is broken');
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
