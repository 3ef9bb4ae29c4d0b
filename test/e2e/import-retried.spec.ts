import { connect } from '../isolation/support/database';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
beforeAll(async () => {
  siyana = await startSiyana();
});
afterAll(() => siyana.stop());

/** The first two chunks that are to be written meet a deadlock: the sequence counts on although the transaction is undone. */
async function deadlockTwice(): Promise<void> {
  const superuser = await connect(siyana.databaseUrl);
  await superuser.query('CREATE SEQUENCE drill');
  await superuser.query('GRANT USAGE ON SEQUENCE drill TO PUBLIC');
  await superuser.query(
    `CREATE FUNCTION drill() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN IF nextval('drill') <= 2 THEN RAISE EXCEPTION 'a drill' USING ERRCODE = '40P01'; END IF; RETURN NEW; END $$`,
  );
  await superuser.query('CREATE TRIGGER drill BEFORE INSERT ON import_chunks FOR EACH ROW EXECUTE FUNCTION drill()');
  await superuser.end();
}

describe('a chunk of an import that is tried again after a deadlock', () => {
  it('is counted once, with its refused rows, and its rows are there once', async () => {
    const admin = await new Client(siyana.url).signUp('Reprise');
    await deadlockTwice();
    const form = new FormData();
    const rows = 'code,name,parentCode\nFES,Fès,\nMEK,Meknès,\nX,Perdu,NOWHERE\nY,,\n';
    form.append('file', new Blob([rows]), 'places.csv');
    const { body } = await admin.post('/imports?type=locations', form);
    expect(body).toMatchObject({ status: 'succeeded', rows: 4, created: 2, updated: 0, unchanged: 0, rejected: 2 });
    expect((body['errors'] as { row: number }[]).map(({ row }) => row).sort()).toEqual([4, 5]);
    const places = await admin.get<{ data: { code: string }[] }>('/locations?sort=code');
    expect(places.body.data.map(({ code }) => code)).toEqual(['FES', 'MEK']);
    const refused = await admin.get(`/imports/${String(body['id'])}/errors.csv`);
    expect(refused.text.trim().split('\n')).toHaveLength(3);
  });
});
