import { newId } from '@siyana/kernel';
import { code, erasing, make, making, resource, text, unique, type Body, type Exchange } from './exchange';
import { EVENT_EXCHANGES } from './event-exchanges';
import { SANDBOX_EXCHANGES } from './sandbox-exchanges';
import { PURCHASING_EXCHANGES } from './purchasing-exchanges';
import { part, STOCK_EXCHANGES, store } from './stock-exchanges';
import type { Ids, Side } from './world';

const FIRST = '2026-01-05T08:00:00.000Z';

const key = (side: Side): Body => ({ name: text(side), scopes: ['assets:read'] });
const category = (side: Side): Body => ({ name: text(side) });
const place = (side: Side): Body => ({ code: code(side), name: text(side) });
const asset = (side: Side): Body => ({
  ...{ code: code(side), name: text(side), criticality: 'A' },
  ...{ manufacturer: text(side), model: text(side), serialNumber: text(side) },
});
const names = (side: Side): Body => ({ fr: text(side), ar: text(side), en: text(side) });
const failure = (side: Side): Body => ({ list: 'mode', code: unique(), names: names(side) });
const member = (side: Side): Body => ({ name: text(side), login: code(side), role: 'technician', hourlyRate: '65.00' });
const team = (side: Side): Body => ({ name: text(side) });
const procedure = (side: Side): Body => ({
  name: text(side),
  steps: [
    { kind: 'check', label: text(side) },
    { kind: 'choice', label: text(side), choices: [text(side)] },
  ],
});
const order = (side: Side): Body => ({
  ...{ title: text(side), description: text(side), type: 'inspection', externalId: text(side) },
});
/** In the week that the calendar is asked for. */
const plannedOrder = (side: Side): Body => ({ ...order(side), plannedStartAt: FIRST });
const pattern = (side: Side): Body => ({
  ...{ name: text(side), week: { monday: [{ from: '08:00', to: '18:00' }] } },
  overrides: [{ name: text(side), from: '2026-02-18', to: '2026-03-19', week: {} }],
});
const absence = async (side: Side): Promise<Body> => ({
  ...{
    memberId: (await make(side, '/members', member(side)))['id'],
    kind: 'leave',
    from: '2026-01-05',
    reason: text(side),
  },
});
const assignment = async (side: Side): Promise<Body> => ({
  memberId: (await make(side, '/members', member(side)))['id'],
  shiftId: (await make(side, '/shifts', pattern(side)))['id'],
  from: '2026-01-05',
});
const feed = (side: Side): Body => ({ name: text(side), content: 'visible' });
const ownFeed: Exchange = {
  ...{ ids: making('/calendar-feeds', feed), erase: erasing('/calendar-feeds'), membersOnly: true },
  ownFor: ['manager', 'technician', 'storekeeper', 'viewer'],
};
let weeks = 0;
/** Another week of the next century for each call: a plan is frozen once. */
const someWeek = (): Promise<Ids> => {
  weeks += 1;
  return Promise.resolve({ isoWeek: `${2100 + Math.floor(weeks / 50)}-W${String((weeks % 50) + 1).padStart(2, '0')}` });
};
const reason = (side: Side): Body => ({ reason: text(side) });
const labour = async ({ admin }: Side): Promise<Body> => {
  const { body } = await admin.get<{ member: { id: string } }>('/me');
  return { memberId: body.member.id, startedAt: FIRST, minutes: 30 };
};

/** The order after these verbs. */
const orderAfter =
  (...verbs: readonly (readonly [verb: string, body?: (side: Side) => unknown])[]): ((side: Side) => Promise<Ids>) =>
  async (side) => {
    const { id } = await make(side, '/work-orders', order(side));
    for (const [verb, body] of verbs) await make(side, `/work-orders/${id}/${verb}`, body?.(side));
    return { id: id! };
  };

async function orderWithStep(side: Side): Promise<Ids> {
  const { id: procedureId } = await make(side, '/procedures', procedure(side));
  const { id } = await make(side, '/work-orders', { ...order(side), procedureId });
  const { body } = await side.admin.get<{ steps: { id: string }[] }>(`/work-orders/${id}`);
  return { id: id!, stepId: body.steps[0]!.id };
}

const hold = (side: Side): Body => ({ reason: 'parts', comment: text(side) });

function csv(side: Side): FormData {
  const form = new FormData();
  form.append('file', new Blob([`ref,title,asset\n${text(side)},${text(side)},${code(side)}\n`]), 'orders.csv');
  const columns = { externalId: 'ref', title: 'title', assetCode: 'asset' };
  form.append('mapping', JSON.stringify({ columns, defaults: { type: 'inspection' }, create: ['assets'] }));
  return form;
}

/** A row without a title, which stays in the error file. */
function badCsv(side: Side): FormData {
  const form = csv(side);
  form.set('file', new Blob([`ref,title,asset\n${text(side)},,${code(side)}\n`]), 'orders.csv');
  return form;
}

const savedMapping = (side: Side): Body => ({
  name: text(side),
  type: 'assets',
  mapping: { columns: { code: text(side), name: 'Name' } },
});

const downtime = (side: Side): Body => ({
  ...{ kind: 'failure', startedAt: FIRST, endedAt: '2026-01-05T09:00:00.000Z', reason: text(side) },
});
const customField = (side: Side): Body => ({ key: `f_${unique()}`, names: { fr: text(side) }, type: 'text' });
/** A date of its own, and one of no year that anybody asks for: it is unique in the workspace. */
const holiday = (side: Side): Body => ({
  date: new Date(Date.UTC(2030, 0, Math.floor(Math.random() * 40_000))).toISOString().slice(0, 10),
  name: text(side),
});
const schedule = async (side: Side): Promise<Body> => ({
  name: text(side),
  externalId: text(side),
  assetIds: [(await make(side, '/assets', asset(side)))['id']],
  triggers: [{ kind: 'calendar', rrule: 'FREQ=YEARLY', startsAt: `2090-01-31T${someTime()}`, mode: 'fixed' }],
  leadDays: 3,
  template: await orderTemplate(side),
});
/** A key of one schedule is none of another's: each has a minute of its own. */
let minutes = 0;
const someTime = (): string => new Date((minutes++ % 1_440) * 60_000).toISOString().slice(11, 16);
async function scheduleWithDue(side: Side): Promise<Ids> {
  const { id } = await makingSchedule(side);
  const { body } = await side.admin.get<{ triggers: { startsAt: string }[] }>(`/preventive-schedules/${id}`);
  return { id: id!, key: body.triggers[0]!.startsAt };
}
const orderTemplate = async (side: Side): Promise<Body> => ({
  ...{ title: text(side), type: 'predetermined', description: text(side) },
  procedureId: (await make(side, '/procedures', procedure(side)))['id'],
  teamIds: [(await make(side, '/teams', team(side)))['id']],
  plannedParts: [
    {
      partId: (await make(side, '/parts', part(side)))['id'],
      storeId: (await make(side, '/stores', store(side)))['id'],
      quantity: '2',
    },
  ],
});
const makingSchedule = async (side: Side): Promise<Ids> => make(side, '/preventive-schedules', await schedule(side));
const scheduleAfter =
  (...verbs: readonly string[]): ((side: Side) => Promise<Ids>) =>
  async (side) => {
    const { id } = await makingSchedule(side);
    for (const verb of verbs)
      await make(side, `/preventive-schedules/${id}/${verb}`, verb === 'pause' ? reason(side) : {});
    return { id: id! };
  };
const request = (side: Side): Body => ({ title: text(side), description: text(side) });
const guest = (side: Side): Body => ({
  ...{ name: text(side), company: text(side), expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
});

async function orderWithLink(side: Side): Promise<Ids> {
  const [from, to] = [await make(side, '/work-orders', order(side)), await make(side, '/work-orders', order(side))];
  const link = await make(side, `/work-orders/${from['id']}/links`, { kind: 'blocks', toId: to['id'] });
  return { id: from['id']!, linkId: link['id']! };
}

async function orderWithGuest(side: Side): Promise<Ids> {
  const { id } = await make(side, '/work-orders', order(side));
  const { id: guestId } = await make(side, `/work-orders/${id}/guests`, guest(side));
  return { id: id!, guestId: guestId! };
}

async function assetWithDowntime(side: Side): Promise<Ids> {
  const { id } = await make(side, '/assets', asset(side));
  const { id: downtimeId } = await make(side, `/assets/${id}/downtimes`, downtime(side));
  return { id: id!, downtimeId: downtimeId! };
}

async function invitation(side: Side): Promise<Ids> {
  const { id: memberId } = await make(side, '/members', member(side));
  return make(side, '/invitations', { memberId });
}

/** A log-in of a new member: what an admin may end. */
async function session({ admin, workspaceId }: Side): Promise<Ids> {
  const { memberId } = await admin.addMember(workspaceId, 'viewer');
  const { body } = await admin.get<{ data: { id: string }[] }>(`/sessions?memberId=${memberId}`);
  return { id: body.data[0]!.id };
}

async function document(side: Side): Promise<FormData> {
  const form = new FormData();
  form.append('assetId', (await make(side, '/assets', asset(side)))['id']!);
  form.append('file', new Blob([text(side)], { type: 'text/plain' }), `${text(side)}.txt`);
  return form;
}

async function put(side: Side, form: FormData): Promise<Ids> {
  const id = newId();
  const answer = await side.admin.call('PUT', `/attachments/${id}`, form);
  if (answer.status !== 200) throw new Error(`the file was refused: ${answer.text}`);
  return { id };
}

const attachment = async (side: Side): Promise<Ids> => put(side, await document(side));

/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

async function photo(side: Side): Promise<Ids> {
  const form = new FormData();
  form.append('assetId', (await make(side, '/assets', asset(side)))['id']!);
  form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'photo.png');
  return put(side, form);
}

/** A resource whose body names rows that have to be made first. */
function resourceWith(
  path: string,
  body: (side: Side) => Promise<Body>,
  patch: Exchange['body'],
): Record<string, Exchange> {
  const one: Exchange = { ids: async (side) => make(side, path, await body(side)), erase: erasing(path) };
  return {
    [`GET ${path}`]: {},
    [`POST ${path}`]: { body },
    [`GET ${path}/{id}`]: one,
    [`PATCH ${path}/{id}`]: { ...one, ...(patch ? { body: patch } : {}) },
    [`DELETE ${path}/{id}`]: one,
  };
}

const lasting = ({ ids, body }: Exchange): Exchange => ({ ...(ids ? { ids } : {}), ...(body ? { body } : {}) });

/**
 * Every operation of the api but the public ones, in the order in which the wide story calls them. A route that is not here turns the
 * suites red: say how it is called.
 */
export const EXCHANGES: Readonly<Record<string, Exchange>> = {
  'GET /workspace': {},
  'PATCH /workspace': { body: (side) => ({ name: text(side) }) },
  'GET /me': {},
  ...resource('/locations', place, ['code', 'name']),
  ...resource('/asset-categories', category, ['name']),
  ...resource('/assets', asset, ['name', 'manufacturer', 'model', 'serialNumber']),
  'GET /assets/{id}/label.pdf': { ids: making('/assets', asset), erase: erasing('/assets') },
  'POST /assets/labels': { body: async (side) => ({ assetIds: [(await make(side, '/assets', asset(side)))['id']] }) },
  'GET /assets/{id}/tree': { ids: making('/assets', asset), erase: erasing('/assets') },
  // Who has left and what was revoked stays readable: those rows are never gone.
  ...Object.fromEntries(
    Object.entries({ ...resource('/members', member, ['name']), ...resource('/api-keys', key, ['name']) }).map(
      ([name, exchange]) => [name, lasting(exchange)],
    ),
  ),
  'POST /api-keys': { body: key, membersOnly: true },
  'GET /api-keys/{id}/usage': { ids: making('/api-keys', key) },
  'POST /api-keys/{id}/rotate': { ids: making('/api-keys', key), body: () => ({}), membersOnly: true },
  ...resource('/teams', team, ['name']),
  ...resource('/procedures', procedure, ['name', 'steps']),
  ...resource('/failure-codes', failure, ['names'], false),
  ...resource('/work-orders', plannedOrder, ['title', 'description'], false),
  'GET /work-orders/{id}/activity': { ids: orderAfter() },
  'GET /work-orders/{id}/labour': { ids: orderAfter() },
  'GET /work-orders/{id}/links': { ids: orderAfter() },
  'POST /work-orders/{id}/start': { ids: orderAfter() },
  'POST /work-orders/{id}/hold': { ids: orderAfter(['start']), body: hold },
  'POST /work-orders/{id}/resume': { ids: orderAfter(['start'], ['hold', hold]) },
  'POST /work-orders/{id}/labour': { ids: orderAfter(['start']), body: labour },
  'POST /work-orders/{id}/comments': { ids: orderAfter(), body: (side) => ({ text: text(side) }) },
  'PUT /work-orders/{id}/steps/{stepId}': { ids: orderWithStep, body: () => ({ value: true }) },
  'POST /work-orders/{id}/complete': {
    ids: orderAfter(['start']),
    body: async (side) => ({
      note: text(side),
      labour: [await labour(side)],
      otherCosts: [{ label: text(side), amount: '-12.50', reason: text(side) }],
      followUps: [{ title: text(side), type: 'inspection' }],
      signature: { name: text(side) },
    }),
  },
  'POST /work-orders/{id}/close': { ids: orderAfter(['start'], ['complete', () => ({})]) },
  'POST /work-orders/{id}/reopen': { ids: orderAfter(['start'], ['complete', () => ({})]), body: reason },
  'POST /work-orders/{id}/cancel': { ids: orderAfter(), body: reason },
  'GET /work-orders/{id}/costs': { ids: orderAfter() },
  'POST /work-orders/{id}/costs': {
    ids: orderAfter(),
    body: (side) => ({ label: text(side), amount: '-3.00', reason: text(side) }),
  },
  'POST /work-orders/{id}/copy': { ids: orderAfter() },
  'POST /work-orders/bulk': {
    body: async (side) => ({ ids: [(await orderAfter()(side))['id']], set: { priority: 'high' } }),
  },
  'POST /work-orders/{id}/duplicate': {
    ids: orderAfter(),
    body: async (side) => ({ ofId: (await orderAfter()(side))['id'] }),
  },
  'POST /work-orders/{id}/links': {
    ids: orderAfter(),
    body: async (side) => ({ kind: 'blocks', toId: (await orderAfter()(side))['id'] }),
  },
  'DELETE /work-orders/{id}/links/{linkId}': { ids: orderWithLink },
  'GET /work-orders/{id}/guests': { ids: orderAfter() },
  'POST /work-orders/{id}/guests': { ids: orderAfter(), body: guest },
  'DELETE /work-orders/{id}/guests/{guestId}': { ids: orderWithGuest },
  'GET /assets/{id}/history': { ids: making('/assets', asset), erase: erasing('/assets') },
  'GET /assets/{id}/moves': { ids: making('/assets', asset), erase: erasing('/assets') },
  'POST /assets/{id}/moves': {
    ids: making('/assets', asset),
    erase: erasing('/assets'),
    body: async (side) => ({ locationId: (await make(side, '/locations', place(side)))['id'], reason: text(side) }),
  },
  'POST /assets/{id}/archive': { ids: making('/assets', asset), erase: erasing('/assets') },
  'POST /assets/{id}/restore': { ids: making('/assets', asset), erase: erasing('/assets') },
  'POST /assets/{id}/rotate-qr': { ids: making('/assets', asset), erase: erasing('/assets') },
  'GET /assets/{id}/downtimes': { ids: making('/assets', asset), erase: erasing('/assets') },
  'POST /assets/{id}/downtimes': { ids: making('/assets', asset), erase: erasing('/assets'), body: downtime },
  'GET /assets/{id}/downtimes/{downtimeId}': { ids: assetWithDowntime },
  'PATCH /assets/{id}/downtimes/{downtimeId}': {
    ids: assetWithDowntime,
    body: (side) => ({ reason: text(side) }),
  },
  'DELETE /assets/{id}/downtimes/{downtimeId}': { ids: assetWithDowntime },
  ...resource('/custom-fields', customField, ['names'], false),
  'GET /invitations': {},
  'POST /invitations': { body: async (side) => ({ memberId: (await make(side, '/members', member(side)))['id'] }) },
  'GET /invitations/{id}': { ids: invitation, erase: erasing('/invitations') },
  'DELETE /invitations/{id}': { ids: invitation, erase: erasing('/invitations') },
  'GET /sessions': {},
  'DELETE /sessions/{id}': { ids: session, ownFor: ['manager', 'technician', 'storekeeper', 'requester', 'viewer'] },
  'GET /workspace/usage': {},
  'GET /audit': {},
  ...EVENT_EXCHANGES,
  'GET /support-grants': {},
  'POST /support-grants': { body: (side) => ({ reason: text(side), hours: 1 }) },
  'GET /support-grants/{id}': { ids: making('/support-grants', (side) => ({ reason: text(side), hours: 1 })) },
  'DELETE /support-grants/{id}': { ids: making('/support-grants', (side) => ({ reason: text(side), hours: 1 })) },
  'GET /work-requests': {},
  'POST /work-requests': { body: request },
  'GET /work-requests/{id}': { ids: making('/work-requests', request), ownFor: ['requester'] },
  'POST /work-requests/{id}/approve': {
    ids: making('/work-requests', request),
    body: (side) => ({ type: 'inspection', title: text(side) }),
  },
  'POST /work-requests/{id}/reject': { ids: making('/work-requests', request), body: reason },
  'GET /attachments': {},
  'PUT /attachments/{id}': { body: document, ids: () => Promise.resolve({ id: newId() }), chosen: true },
  'GET /attachments/{id}': { ids: attachment, erase: erasing('/attachments') },
  'GET /attachments/{id}/upload': { ids: attachment, chosen: true },
  'GET /attachments/{id}/content': { ids: attachment, erase: erasing('/attachments') },
  'GET /attachments/{id}/thumbnail': { ids: photo, erase: erasing('/attachments') },
  'DELETE /attachments/{id}': {
    ids: attachment,
    erase: erasing('/attachments'),
    ownFor: ['technician', 'storekeeper', 'requester', 'key with attachments:write'],
  },
  'GET /holidays': {},
  'POST /holidays': { body: holiday },
  'GET /holidays/{id}': { ids: making('/holidays', holiday), erase: erasing('/holidays') },
  'DELETE /holidays/{id}': { ids: making('/holidays', holiday), erase: erasing('/holidays') },
  ...resource('/calendars', pattern, ['name', 'overrides']),
  ...resource('/shifts', pattern, ['name', 'overrides']),
  ...resourceWith('/shift-assignments', assignment, () => ({ to: '2026-01-31' })),
  ...resourceWith('/absences', absence, (side) => ({ reason: text(side) })),
  'GET /absences/{id}': {
    ...{ ids: async (side) => make(side, '/absences', await absence(side)), erase: erasing('/absences') },
    ownFor: ['technician'],
  },
  'GET /calendar': { query: '?from=2026-01-05&to=2026-01-12' },
  'GET /calendar-feeds': { membersOnly: true },
  'POST /calendar-feeds': { body: feed, membersOnly: true },
  'GET /calendar-feeds/{id}': ownFeed,
  'DELETE /calendar-feeds/{id}': ownFeed,
  'GET /weekly-plans': {},
  'GET /weekly-plans/{isoWeek}': { ids: () => Promise.resolve({ isoWeek: '2026-W02' }), chosen: true },
  'POST /weekly-plans/{isoWeek}/freeze': { ids: someWeek, chosen: true },
  ...STOCK_EXCHANGES,
  'POST /batch': {
    body: (side) => ({ operations: [{ operationId: newId(), method: 'POST', path: '/teams', body: team(side) }] }),
  },
  'GET /preventive-schedules': {},
  'GET /preventive-schedules/compliance': { query: '?months=12' },
  'POST /preventive-schedules': { body: schedule },
  'POST /preventive-schedules/preview': {
    body: () => ({
      triggers: [{ kind: 'calendar', rrule: 'FREQ=DAILY', startsAt: '2026-01-01T08:00', mode: 'fixed' }],
    }),
  },
  ...Object.fromEntries(
    [
      'GET /preventive-schedules/{id}',
      'DELETE /preventive-schedules/{id}',
      'GET /preventive-schedules/{id}/versions',
    ].map((name) => [name, { ids: makingSchedule, erase: erasing('/preventive-schedules') }]),
  ),
  'PATCH /preventive-schedules/{id}': {
    ids: makingSchedule,
    erase: erasing('/preventive-schedules'),
    body: async (side) => ({ name: text(side), template: await orderTemplate(side) }),
  },
  'GET /preventive-schedules/{id}/occurrences': {
    ids: makingSchedule,
    erase: erasing('/preventive-schedules'),
    query: '?from=2090-01-01&to=2091-01-01',
  },
  'POST /preventive-schedules/{id}/generate': { ids: makingSchedule, body: reason },
  'POST /preventive-schedules/{id}/pause': { ids: makingSchedule, body: reason },
  'POST /preventive-schedules/{id}/resume': { ids: scheduleAfter('pause') },
  'POST /preventive-schedules/{id}/archive': { ids: makingSchedule },
  'POST /preventive-schedules/{id}/restore': { ids: scheduleAfter('archive') },
  'POST /preventive-schedules/{id}/occurrences/{key}/reschedule': {
    ids: scheduleWithDue,
    body: (side) => ({ localDueAt: '2090-02-03T08:00', reason: text(side) }),
  },
  ...PURCHASING_EXCHANGES,
  ...SANDBOX_EXCHANGES,
  'GET /imports': {},
  // Whoever imports rows has to be allowed to write them, too.
  'POST /imports': { query: '?type=work-orders', body: csv, ownFor: ['key with imports:write'] },
  'GET /imports/{id}': { ids: making('/imports?type=work-orders', csv) },
  'GET /imports/{id}/errors.csv': { ids: making('/imports?type=work-orders', badCsv) },
  'POST /imports/{id}/cancel': {
    ids: making('/imports?type=work-orders&mode=queued', csv),
    ownFor: ['key with imports:write'],
  },
  'POST /imports/{id}/undo': { ids: making('/imports?type=work-orders', csv), ownFor: ['key with imports:write'] },
  'GET /imports/presets': {},
  'GET /imports/templates': {},
  'GET /imports/templates/{type}': { ids: () => Promise.resolve({ type: 'assets' }), chosen: true },
  'GET /members/{id}/personal-data': { ids: making('/members', member) },
  'POST /members/{id}/erase': { ids: making('/members', member) },
  'GET /exports': {},
  'POST /exports': { body: () => ({ type: 'assets' }), ownFor: ['key with exports:write'] },
  'GET /exports/{id}': { ids: making('/exports', () => ({ type: 'assets' })) },
  'GET /exports/{id}/file': { ids: making('/exports', () => ({ type: 'assets' })), ownFor: ['key with exports:read'] },
  ...resource('/import-mappings', savedMapping, ['name']),
};
