import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unavailable } from '@siyana/kernel';
import type { PdfPlan } from './plan';

/** Plans that may wait; a plan takes tenths of a second, 200 labels two seconds. */
const MOST_WAITING = 20;
/** The thread holds 60 MB of fonts and libraries: it goes when nobody has asked for so long. */
const IDLE_MS = 60_000;
/** A plan that takes longer is given up. */
const LONGEST_MS = 30_000;

interface Answer {
  readonly bytes?: Uint8Array;
  readonly failure?: string;
}

interface Waiting {
  readonly plan: PdfPlan;
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

const waiting: Waiting[] = [];
let worker: Worker | undefined;
let current: Waiting | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * The one door to PDF: one thread beside the server's, one plan at a time, so that requests go on while documents are made. 503 `unavailable` when
 * too many wait.
 */
export function makePdf(plan: PdfPlan): Promise<Buffer> {
  if (waiting.length >= MOST_WAITING) return Promise.reject(unavailable());
  return new Promise((resolve, reject) => {
    waiting.push({ plan, resolve, reject });
    next();
  });
}

function next(): void {
  if (current) return;
  clearTimeout(timer);
  current = waiting.shift();
  timer = setTimeout(current ? giveUp : retire, current ? LONGEST_MS : IDLE_MS).unref();
  if (!current) {
    // A process that has nothing else to do may end; while a document is made, it waits for it.
    worker?.unref();
    return;
  }
  worker ??= hire();
  worker.ref();
  worker.postMessage(current.plan);
}

function hire(): Worker {
  const hired = new Worker(join(__dirname, 'worker.js'));
  hired.on('message', ({ bytes, failure }: Answer) => {
    const done = current;
    current = undefined;
    if (bytes) done?.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    else done?.reject(new Error(`the document could not be made: ${failure}`));
    next();
  });
  hired.on('error', (error) => lost(hired, error));
  return hired;
}

function giveUp(): void {
  const late = worker;
  if (!late) return;
  lost(late, unavailable());
  void late.terminate();
}

function lost(which: Worker, error: Error): void {
  if (worker !== which) return;
  worker = undefined;
  const broken = current;
  current = undefined;
  broken?.reject(error);
  next();
}

function retire(): void {
  void worker?.terminate();
  worker = undefined;
}
