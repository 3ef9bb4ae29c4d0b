import { isProblem, type Siyana } from '@siyana/api-client';
import type { Schema } from '../app/api';
import type { Server } from '../sync/exchange';
import type { Answer, Copy } from '../sync/log';
import { copyOfOrder } from './orders';
import type { Order } from './database';

/** A hundred operations take their time on a small server. */
const BATCH_MS = 120_000;

const isOrder = (body: unknown): body is Order =>
  typeof body === 'object' && body !== null && 'steps' in body && 'number' in body;

/** The api as the sync engine sees it. `remember` is told of every order that an answer holds. */
export function serverOf(api: Siyana, remember: (order: Order) => void): Server {
  const copyFrom = (order: Order): Copy => {
    remember(order);
    return copyOfOrder(order);
  };
  return {
    batch: async (operations) => {
      const body = { operations: operations as Schema<'BatchDto'>['operations'] };
      const { results } = await api.post('/batch', { body, timeout: BATCH_MS });
      return {
        answers: results.map(answerOf),
        copies: results.flatMap(({ status, body: found }) => (status < 300 && isOrder(found) ? [copyFrom(found)] : [])),
      };
    },
    read: async (subject) => {
      try {
        return copyFrom(await api.get('/work-orders/{id}', { path: { id: subject } }));
      } catch (error) {
        if (isProblem(error) && error.status === 404) return undefined;
        throw error;
      }
    },
  };
}

function answerOf({ operationId, status, body }: Schema<'BatchResultDto'>): Answer {
  if (status < 300) return { operationId, status };
  const { code = '', title = '', detail = '', errors = [] } = (body ?? {}) as Partial<Schema<'Problem'>>;
  const refusal = { status, code, title: title || detail, messages: errors.map(({ message }) => message) };
  return { operationId, status, refusal };
}
