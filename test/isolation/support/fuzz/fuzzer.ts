import { newId } from '@siyana/kernel';
import fc from 'fast-check';
import { Client } from '../../../support/client';
import { EXCHANGES } from '../exchanges';
import { openSide, type Side } from '../world';
import { inputsOf, type Input } from './inputs';
import type { FuzzOperation, Judge } from './schemas';
import { valid, type Pool } from './values';

const SLOW_MS = 5_000;

/** Sends what nobody should send, and notes every answer that should not have come. */
export class Fuzzer {
  readonly findings: string[] = [];
  readonly statuses = new Map<number, number>();
  private side: Side | undefined;
  private pool: Pool = new Map();

  constructor(
    private readonly url: string,
    private readonly judge: Judge,
    private readonly seed: number,
  ) {}

  /** So many inputs of each operation that is given. */
  async everyOperation(operations: readonly FuzzOperation[], inputs: number): Promise<void> {
    for (const [index, operation] of operations.entries()) {
      // What holds for the whole workspace, such as a field that each asset has to have, would stand in the way of all that follows.
      const side = await this.enter(/^\/(workspace|custom-fields)/.test(operations[index - 1]?.path ?? ''));
      const exchange = EXCHANGES[operation.key];
      const example = await exchange?.body?.(side);
      const json = example instanceof FormData ? undefined : example;
      const rows = 4;
      for (let row = 0; row < rows; row += 1) {
        const ids = (await exchange?.ids?.(side).catch(() => undefined)) ?? {};
        const arbitrary = inputsOf(this.judge, operation, this.pool, ids, json);
        const seed = this.seed + index * 100 + row;
        for (const input of fc.sample(arbitrary, { numRuns: Math.ceil(inputs / rows), seed }))
          await this.send(operation, input);
      }
    }
  }

  /** So many sequences of calls that are all as they should be, on what the earlier ones have made. */
  async sequences(operations: readonly FuzzOperation[], sequences: number, length: number): Promise<void> {
    const usable = operations.filter(({ key, form }) => EXCHANGES[key] !== undefined && !form);
    const picks = fc.sample(fc.array(fc.constantFrom(...usable), { minLength: length, maxLength: length }), {
      numRuns: sequences,
      seed: this.seed,
    });
    for (const [index, sequence] of picks.entries()) {
      if (index % 20 === 0) await this.enter(true);
      for (const [step, operation] of sequence.entries()) {
        const seed = this.seed + index * 1_000 + step;
        const [input] = fc.sample(this.typical(operation), { numRuns: 1, seed });
        await this.send(operation, input!);
      }
    }
  }

  private typical(operation: FuzzOperation): fc.Arbitrary<Input> {
    const resource = operation.path.split('/')[1]!;
    const known = this.pool.get(resource) ?? [];
    const id = known.length ? fc.constantFrom(...known) : fc.uuid({ version: 7 });
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    return fc.record({
      path: fc
        .tuple(...names.map(() => id))
        .map((ids) => names.reduce((text, name, at) => text.replace(`{${name}}`, ids[at]!), operation.path)),
      query: fc.constant(''),
      headers: fc.constant({}),
      body: operation.json ? valid(this.judge, operation.json, '', this.pool) : fc.constant(undefined),
      form: fc.constant(undefined),
      badQuery: fc.constant(false),
    });
  }

  /** A workspace of its own; a new one when the last call has locked us out of it. */
  private async enter(anew = false): Promise<Side> {
    if (!anew && this.side && (await this.side.admin.get('/me')).status === 200) return this.side;
    const side = await openSide(new Client(this.url), `fuzz${newId().slice(-6)}`);
    this.side = side;
    this.pool = new Map();
    for (const path of [
      '/locations',
      '/asset-categories',
      '/assets',
      '/teams',
      '/members',
      '/procedures',
      '/work-orders',
      '/work-requests',
    ]) {
      const ids: string[] = [];
      for (let count = 0; count < 2; count += 1) {
        const made = await side.admin.post<{ id: string }>(path, await EXCHANGES[`POST ${path}`]!.body!(side));
        ids.push(made.body.id);
      }
      this.pool.set(path.slice(1), ids);
    }
    return side;
  }

  private async send(operation: FuzzOperation, input: Input): Promise<void> {
    const { path, query, form } = input;
    const body = form ? formOf(form) : input.body === undefined ? undefined : JSON.stringify(input.body);
    const address = `${this.url}/api/v1${path}${query ? `?${query}` : ''}`;
    const begun = performance.now();
    const stop = new AbortController();
    const headers = {
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      authorization: `Bearer ${this.side?.admin.token}`,
      ...input.headers,
    };
    const note = (what: string): void => {
      this.findings.push(
        `${operation.key}: ${what}\n    ${operation.method} ${path}?${query} ${JSON.stringify(input.headers)} ${typeof body === 'string' ? body.slice(0, 600) : JSON.stringify(form)}`,
      );
    };
    try {
      const answer = await fetch(address, {
        method: operation.method,
        headers,
        signal: stop.signal,
        ...(body === undefined || operation.method === 'GET' ? {} : { body }),
      });
      const type = answer.headers.get('content-type') ?? '';
      if (type.startsWith('text/event-stream')) stop.abort();
      const text = type.startsWith('text/event-stream') ? '' : await answer.text();
      const took = performance.now() - begun;
      if (took > SLOW_MS) note(`took ${Math.round(took)} ms`);
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
      this.look(operation, input, answer.status, type, text, note);
    } catch (error) {
      if (!stop.signal.aborted) note(`no answer: ${String((error as { cause?: unknown }).cause ?? error)}`);
    }
  }

  private look(
    operation: FuzzOperation,
    input: Input,
    status: number,
    type: string,
    text: string,
    note: (what: string) => void,
  ): void {
    if (status >= 500) return note(`${status} ${text}`);
    const response = operation.responses[String(status)];
    if (!response) return note(`${status} is not in the document: ${text.slice(0, 300)}`);
    if (status >= 400) {
      const refusal = this.judge.refusal({ $ref: '#/components/schemas/Problem' }, parsed(text));
      if (!type.startsWith('application/problem+json') || refusal)
        note(`${status} is no problem: ${type} ${refusal ?? ''} ${text.slice(0, 300)}`);
      return;
    }
    if (input.badQuery && operation.method === 'GET') note(`${status}: an unknown name in the query is taken`);
    if (operation.json && input.body !== undefined && !input.form) {
      const refusal = this.judge.refusal(operation.json, input.body);
      if (refusal) note(`${status}: took a body that its schema refuses:${refusal}`);
    }
    const schema = response.content?.['application/json']?.schema;
    if (!schema) return;
    const answer = parsed(text);
    const refusal = this.judge.refusal(schema, answer);
    if (refusal) note(`${status} is not what its schema says:${refusal} ${text.slice(0, 400)}`);
    this.learn(operation, answer);
  }

  private learn({ method, path }: FuzzOperation, answer: unknown): void {
    const { id } = (answer ?? {}) as { id?: unknown };
    if (method !== 'POST' || path.includes('{') || typeof id !== 'string') return;
    const ids = this.pool.get(path.slice(1)) ?? [];
    this.pool.set(path.slice(1), [...ids.slice(-8), id]);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(fields)) {
    if (name === 'file') form.append(name, new Blob([text]), 'f.csv');
    else form.append(name, text.toWellFormed());
  }
  return form;
}
