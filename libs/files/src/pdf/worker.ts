import { parentPort } from 'node:worker_threads';
import type { PdfPlan } from './plan';
import { renderPdf } from './render';

/** The other thread's half of `makePdf`: one plan in, one file or one reason out. */
const port = parentPort;
if (!port) throw new Error('this file is a thread and not a program');
port.on('message', (plan: PdfPlan) => {
  renderPdf(plan).then(
    (bytes) => port.postMessage({ bytes }),
    (error: unknown) => port.postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  );
});
