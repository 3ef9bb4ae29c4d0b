import { isProblem, type ProblemError, type Siyana } from '@siyana/api-client';
import type { Server } from '../sync/exchange';
import type { Answer, Copy, Refusal } from '../sync/log';
import type { Wire } from '../sync/operation';
import { copyOfOrder } from './orders';
import type { Order } from './database';

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
      const answers: Answer[] = [];
      const copies: Copy[] = [];
      const failed = new Set<string>();
      for (const operation of operations) {
        const { operationId } = operation;
        if (operation.after?.some((id) => failed.has(id))) {
          answers.push({ operationId, status: 424 });
          failed.add(operationId);
          continue;
        }
        try {
          const body = await perform(api, operation);
          answers.push({ operationId, status: 200 });
          if (isOrder(body)) copies.push(copyFrom(body));
        } catch (error) {
          if (!isProblem(error)) throw error;
          failed.add(operationId);
          answers.push({ operationId, status: error.status, refusal: refusalOf(error) });
        }
      }
      return { answers, copies };
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

const refusalOf = ({ status, code, title, detail, errors }: ProblemError): Refusal => ({
  status,
  code,
  title: title || detail,
  messages: errors.map(({ message }) => message),
});

/** The path is filled in already; the client's type of any of its kind stands for all. */
function perform(api: Siyana, { operationId, method, path, headers, body }: Wire): Promise<unknown> {
  const version = headers?.['if-match'];
  const options = {
    body,
    ifMatch: version === undefined ? null : Number(version.slice(1, -1)),
    idempotencyKey: operationId,
  };
  if (method === 'PUT') return api.put(path as '/work-orders/{id}/steps/{stepId}', options as never);
  if (method === 'PATCH') return api.patch(path as '/work-orders/{id}', options as never);
  return api.post(path as '/work-orders/{id}/start', options as never);
}
