import type pg from 'pg';
import { serialize } from 'pg-protocol';
import utils from 'pg/lib/utils.js';
import { rowShape, type RowShape, type WireField } from './row-shape';
import type { Values } from './json-form';
import type { Prepared, StatementNames } from './statement-names';
import { WireRows } from './wire-rows';

export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  /** False: parsed each time, for texts that differ each time. */
  readonly name?: boolean;
  /** Its rows are wanted as they come, in `wire`. */
  readonly wire?: boolean;
}

export interface StatementResult<R = Record<string, unknown>> {
  readonly rows: R[];
  readonly rowCount: number;
  readonly wire?: WireRows;
}

type Settle = (error: unknown, results: StatementResult[]) => void;

/**
 * Several statements in one socket write under ONE Sync: one round trip, and after an error the server skips the rest. It is a
 * Submittable: pg hands it the connection and then the server's messages.
 *
 * pg does not call handleReadyForQuery after an error, so errors settle in handleError; the connection takes the next query only after
 * ReadyForQuery all the same.
 */
export class SyncBatch {
  /** pg reads this to drop prepared names of its own making; ours are kept in StatementNames. */
  readonly name = undefined;
  private readonly results: StatementResult[] = [];
  private readonly shapes: (RowShape | null | undefined)[] = [];
  private readonly fresh: { index: number; prepared: Prepared; text: string }[] = [];
  private parsed = 0;
  private rows: Record<string, unknown>[] = [];
  private values: Values[] = [];
  private readonly encoded: unknown[][];

  constructor(
    private readonly statements: readonly Statement[],
    private readonly names: StatementNames,
    private readonly begun: () => void,
    private readonly settle: Settle,
  ) {
    // Encoded before anything is written: a value that cannot be encoded must not leave half a message behind.
    this.encoded = statements.map(({ values = [] }) => values.map((value) => utils.prepareValue(value)));
  }

  submit(connection: pg.Connection): null {
    this.begun();
    const messages: Buffer[] = [];
    this.statements.forEach((statement, index) => this.write(messages, statement, index));
    messages.push(serialize.sync());
    connection.stream.write(Buffer.concat(messages));
    return null;
  }

  private write(messages: Buffer[], { text, name }: Statement, index: number): void {
    const again = name === false ? undefined : this.names.known(text);
    const prepared = again ?? (name === false ? undefined : this.names.take(text));
    if (!again) messages.push(serialize.parse({ name: prepared?.name ?? '', text, types: [] }));
    if (!again && prepared) this.fresh.push({ index, prepared, text });
    if (!again && !prepared) this.fresh.push({ index, prepared: { name: '', shape: undefined }, text });
    messages.push(serialize.bind({ portal: '', statement: prepared?.name ?? '', values: this.encoded[index]! }));
    this.shapes.push(again?.shape);
    if (again?.shape === undefined) messages.push(serialize.describe({ type: 'P', name: '' }));
    messages.push(serialize.execute({ portal: '', rows: 0 }));
  }

  handleParseComplete(): void {
    this.parsed += 1;
  }

  handleRowDescription({ fields }: { fields: WireField[] }): void {
    this.shapes[this.results.length] = rowShape(fields);
  }

  handleDataRow({ fields: values }: { fields: (string | null)[] }): void {
    const index = this.results.length;
    if (this.statements[index]!.wire) this.values.push(values);
    else this.rows.push(this.shapes[index]!(values));
  }

  handleCommandComplete({ text }: { text: string }): void {
    const { text: statement, wire } = this.statements[this.results.length]!;
    const shape = this.shapes[this.results.length];
    const prepared = this.names.known(statement);
    if (prepared && prepared.shape === undefined) prepared.shape = shape ?? null;
    const count = /(\d+)$/.exec(text);
    const rowCount = count ? Number(count[1]) : 0;
    if (wire && shape) {
      this.results.push({ rows: [], rowCount, wire: new WireRows(shape, this.values) });
      this.values = [];
      return;
    }
    this.results.push({ rows: this.rows, rowCount });
    this.rows = [];
  }

  handleEmptyQuery(): void {
    this.results.push({ rows: [], rowCount: 0 });
  }

  handlePortalSuspended(): void {
    // Portals are read to their end: a row limit is never asked for.
  }

  handleReadyForQuery(): void {
    this.settle(null, this.results);
  }

  handleError(error: unknown): void {
    const statementIndex = this.results.length;
    // What the server did not get to parse has no name there.
    for (const { text, prepared } of this.fresh.slice(this.parsed)) if (prepared.name) this.names.forget(text);
    const { code } = error as { code?: string };
    const failed = this.statements[statementIndex];
    // The tables changed under a kept plan, or the server has forgotten the name.
    if (failed && (code === '0A000' || code === '26000')) this.names.forget(failed.text);
    this.settle(typeof error === 'object' && error !== null ? Object.assign(error, { statementIndex }) : error, []);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    // The server has passed over the batch's own Sync, as it does while it waits for data: it needs another one.
    const wire = connection as unknown as { sendCopyFail(reason: string): void; sync(): void };
    wire.sendCopyFail('COPY is not used here');
    wire.sync();
  }
}
