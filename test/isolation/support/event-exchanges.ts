import { erasing, make, making, resource, text, type Body, type Exchange } from './exchange';
import type { Ids, Side } from './world';

/** Switched off: nothing is sent anywhere from here. */
const webhook = (side: Side): Body => ({
  ...{ name: text(side), url: `https://hooks.invalid/${side.word}`, eventTypes: ['asset.*'], active: false },
});

async function delivery(side: Side): Promise<Ids> {
  const { id } = await make(side, '/webhooks', webhook(side));
  const { id: deliveryId } = await make(side, `/webhooks/${id}/test`, undefined);
  return { id: id!, deliveryId: deliveryId! };
}

const one: Exchange = { ids: making('/webhooks', webhook), erase: erasing('/webhooks') };

/** How the operations of the feed and of webhooks are called. */
export const EVENT_EXCHANGES: Readonly<Record<string, Exchange>> = {
  'GET /events': {},
  'GET /events/stream': { query: '?after=' },
  'GET /changes/stream': { query: '?after=now' },
  ...resource('/webhooks', webhook, ['name', 'eventTypes']),
  'POST /webhooks/{id}/rotate-secret': { ...one, body: () => ({ overlapMinutes: 60 }) },
  'POST /webhooks/{id}/test': one,
  'GET /webhooks/{id}/deliveries': one,
  'GET /webhooks/{id}/deliveries/{deliveryId}': { ids: delivery },
  'POST /webhooks/{id}/deliveries/{deliveryId}/replay': { ids: delivery },
};
