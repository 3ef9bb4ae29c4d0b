import { connect } from '../isolation/support/database';
import { Client } from '../support/client';
import { sendImport } from '../support/imports';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
beforeAll(async () => {
  siyana = await startSiyana();
});
afterAll(() => siyana.stop());

/** The chunks that are written as these meet a deadlock: the sequence counts on although the transaction is undone. */
async function deadlockAt(...attempts: readonly number[]): Promise<void> {
  const superuser = await connect(siyana.databaseUrl);
  await superuser.query('DROP TRIGGER IF EXISTS drill ON import_chunks');
  await superuser.query('DROP SEQUENCE IF EXISTS drill');
  await superuser.query('CREATE SEQUENCE drill');
  await superuser.query('GRANT USAGE ON SEQUENCE drill TO PUBLIC');
  await superuser.query(
    `CREATE OR REPLACE FUNCTION drill() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN IF nextval('drill') IN (${attempts.join()}) THEN RAISE EXCEPTION 'a drill' USING ERRCODE = '40P01'; END IF; RETURN NEW; END $$`,
  );
  await superuser.query('CREATE TRIGGER drill BEFORE INSERT ON import_chunks FOR EACH ROW EXECUTE FUNCTION drill()');
  await superuser.end();
}

describe('a chunk of an import that is tried again after a deadlock', () => {
  it('is counted once, with its refused rows, and its rows are there once', async () => {
    const admin = await new Client(siyana.url).signUp('Reprise');
    await deadlockAt(1, 2);
    const { body } = await sendImport(
      admin,
      'locations',
      'code,name,parentCode\nFES,Fès,\nMEK,Meknès,\nX,Perdu,NOWHERE\nY,,\n',
    );
    expect(body).toMatchObject({ status: 'succeeded', rows: 4, created: 2, updated: 0, unchanged: 0, rejected: 2 });
    expect(body.errors.map(({ row }) => row)).toEqual([4, 5]);
    const places = await admin.get<{ data: { code: string }[] }>('/locations?sort=code');
    expect(places.body.data.map(({ code }) => code)).toEqual(['FES', 'MEK']);
    const refused = await admin.get(`/imports/${body.id}/errors.csv`);
    expect(refused.text.trim().split('\n')).toHaveLength(3);
  });

  const rows = Array.from({ length: 600 }, (_, index) => `A${index},Un ${index}`);

  it.each(['assets', 'work-orders'])('still knows the keys of the chunks before it: %s', async (type) => {
    const admin = await new Client(siyana.url).signUp('Clés');
    await deadlockAt(2, 3);
    const isOrders = type === 'work-orders';
    const header = isOrders ? 'externalId,title' : 'code,name';
    const { body } = await sendImport(admin, type, [header, ...rows, 'A0,Encore', 'B,Nouveau', 'B,Encore'].join('\n'), {
      columns: isOrders ? { externalId: 'externalId', title: 'title' } : { code: 'code', name: 'name' },
      ...(isOrders ? { defaults: { type: 'inspection' } } : {}),
    });
    expect(body).toMatchObject({ status: 'succeeded', rows: 603, created: 601, updated: 0, rejected: 2 });
    expect(body.errors.map(({ row, code }) => [row, code])).toEqual([
      [602, 'duplicate_in_file'],
      [604, 'duplicate_in_file'],
    ]);
  });

  it('makes the machines again that it had made', async () => {
    const admin = await new Client(siyana.url).signUp('Machines');
    await deadlockAt(1);
    const { body } = await sendImport(admin, 'work-orders', 'externalId,title,machine\n1,Un,M1\n2,Deux,M1\n', {
      columns: { externalId: 'externalId', title: 'title', assetCode: 'machine' },
      ...{ defaults: { type: 'inspection' }, create: ['assets'] },
    });
    expect(body).toMatchObject({ status: 'succeeded', created: 2, rejected: 0 });
    const machines = await admin.get<{ data: { code: string }[] }>('/assets');
    expect(machines.body.data.map(({ code }) => code)).toEqual(['M1']);
  });

  it('of all or nothing begins the file anew, and nothing of it is left out', async () => {
    const admin = await new Client(siyana.url).signUp('Tout');
    await deadlockAt(2);
    const mapping = { columns: { code: 'code', name: 'name' }, onError: 'abort' };
    const { body } = await sendImport(admin, 'assets', ['code,name', ...rows].join('\n'), mapping);
    expect(body).toMatchObject({ status: 'succeeded', rows: 600, created: 600, updated: 0, unchanged: 0 });
  });
});
