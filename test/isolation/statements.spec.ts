import { readFileSync } from 'node:fs';
import { Client, issuedSecrets } from '../support/client';
import { connect, tenantTables } from './support/database';
import { breachOfStatement, tablesIn } from './support/statements';
import { tellStory } from './support/story';
import { makeWorld, type World } from './support/world';

/** Those who come without an account: the code on a machine, the link to a report, the operator with consent. */
async function visit({ siyana, ours }: World): Promise<void> {
  const { body: asset } = await ours.admin.post<{ id: string; qrToken: string }>('/assets', {
    code: 'QR',
    name: 'Presse',
  });
  const nobody = new Client(siyana.url);
  const machine = `/public/assets/${asset.qrToken}/requests`;
  const { body: report } = await nobody.post<{ id: string; followToken: string }>(machine, { title: 'Bruit' });
  await nobody.post(`${machine}/${report.id}/me-too`, {});
  expect((await nobody.get(machine)).status).toBe(200);
  expect((await nobody.get(`/public/requests/${report.followToken}`)).status).toBe(200);
  await ours.admin.post('/support-grants', { reason: 'Import', hours: 1 });
  const [token] = (await siyana.cli('support', 'open', ours.workspaceId, '--operator', 'Omar')).split('\n');
  expect((await nobody.as(token!).get('/assets')).status).toBe(200);
}

describe('every statement that a wide story sends', () => {
  let world: World;
  let tables: ReadonlySet<string>;
  let statements: string[];

  beforeAll(async () => {
    world = await makeWorld();
    const superuser = await connect(world.siyana.databaseUrl);
    tables = new Set(await tenantTables(superuser));
    await superuser.end();
    expect(await tellStory(world.api, world.ours)).toEqual([]);
    await visit(world);
    statements = readFileSync(world.siyana.statementLog, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string);
  });
  afterAll(() => world.stop());

  it('names its workspace once for each table that it names', () => {
    const breaches = statements
      .map((text) => ({ text, breach: breachOfStatement(text, tables) }))
      .filter(({ breach }) => breach);
    expect(breaches).toEqual([]);
  });

  it('leaves no secret in the log that it was answered with', () => {
    const log = readFileSync(world.siyana.logFile, 'utf8');
    expect(issuedSecrets.size).toBeGreaterThan(20);
    expect([...issuedSecrets].filter((secret) => log.includes(secret))).toEqual([]);
  });

  it('reaches every table', () => {
    const reached = new Set(statements.flatMap((text) => tablesIn(text, tables)));
    expect([...tables].filter((table) => !reached.has(table))).toEqual([]);
  });

  it('sets the workspace for one transaction only', () => {
    const settings = statements.filter((text) => /app\.tenant_id/i.test(text));
    expect(settings).not.toEqual([]);
    for (const text of settings) expect(text).toMatch(/^SET LOCAL app\.tenant_id = '[0-9a-f-]{36}'$/);
  });
});

describe('the judge of statements', () => {
  const TABLES = new Set(['teams', 'members']);
  it.each([
    ['SELECT * FROM teams', 'no predicate'],
    ['SELECT * FROM "teams" t WHERE t.tenant_id = $12', 'another parameter'],
    ['SELECT * FROM teams WHERE tenant_id = $1 OR id IN (SELECT team_id FROM members)', 'a subquery'],
    [`SELECT 'tenant_id = $1' FROM teams`, 'a literal'],
    ['SELECT * FROM teams -- tenant_id = $1', 'a comment'],
    ['INSERT INTO teams (id, tenant_id) VALUES ($1, $2)', 'another column first'],
    ['UPDATE teams SET tenant_id = $1', 'an assignment'],
    ['DELETE FROM teams USING members WHERE teams.tenant_id = $1', 'one table of two'],
  ])('refuses %s (%s)', (text) => {
    expect(breachOfStatement(text, TABLES)).not.toBeUndefined();
  });

  it.each([
    'SELECT 1',
    'SELECT * FROM teams WHERE tenant_id = $1',
    'INSERT INTO "teams" (tenant_id, id) VALUES ($1, $2)',
    'INSERT INTO teams (tenant_id, id) SELECT $1::uuid, x FROM unnest($2::uuid[]) x',
    'SELECT * FROM teams t JOIN members m ON m.tenant_id = t.tenant_id AND m.id = t.id WHERE t.tenant_id = $1',
  ])('takes %s', (text) => {
    expect(breachOfStatement(text, TABLES)).toBeUndefined();
  });
});
