import type { Exchange } from './exchange';
import type { Ids, Side } from './world';

/** There is one at a time: made before a call that needs it, taken away before one that makes it. */
async function present({ admin }: Side): Promise<undefined> {
  if ((await admin.get('/sandbox')).status === 404) await admin.post('/sandbox');
}

/** Its path has no id; what has to be there is there. */
async function presentOnce(side: Side): Promise<Ids> {
  await present(side);
  return {};
}

async function absent({ admin }: Side): Promise<undefined> {
  await admin.call('DELETE', '/sandbox');
}

/** How the operations of the sandbox are called. */
export const SANDBOX_EXCHANGES: Readonly<Record<string, Exchange>> = {
  'GET /sandbox': { ids: presentOnce, chosen: true },
  'POST /sandbox': { body: absent },
  'DELETE /sandbox': { body: present },
  'POST /sandbox/reset': { body: present },
  'POST /auth/sandbox': { body: present, membersOnly: true },
};
