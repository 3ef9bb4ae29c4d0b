import { StatementNames } from './statement-names';

describe('the names of statements', () => {
  it.each([
    'SELECT 1',
    '  insert into a values (1)',
    'UPDATE a SET b = 1',
    'DELETE FROM a',
    'WITH b AS (SELECT 1) SELECT 1',
  ])('are given to what has a plan: %s', (text) => {
    const names = new StatementNames(true);
    const taken = names.take(text);
    expect(taken?.name).toMatch(/^[\w-]{22}$/);
    expect(names.known(text)).toBe(taken);
  });

  it.each(['BEGIN', 'COMMIT', `SET LOCAL app.tenant_id = 'x'`, 'selection', ''])(
    'are not given to what has none: "%s"',
    (text) => {
      const names = new StatementNames(true);
      expect(names.take(text)).toBeUndefined();
      expect(names.known(text)).toBeUndefined();
    },
  );

  it('are the same on every connection, and differ between texts', () => {
    const [one, other] = [new StatementNames(true), new StatementNames(true)];
    expect(one.take('SELECT 1')?.name).toBe(other.take('SELECT 1')?.name);
    expect(one.take('SELECT 2')?.name).not.toBe(other.known('SELECT 1')?.name);
  });

  it('are new ones once a text was forgotten, since the server may still hold the old one', () => {
    const names = new StatementNames(true);
    const old = names.take('SELECT 1')!.name;
    names.forget('SELECT 1');
    expect(names.known('SELECT 1')).toBeUndefined();
    expect(names.take('SELECT 1')!.name).not.toBe(old);
  });

  it('end at 500, and a forgotten one makes room', () => {
    const names = new StatementNames(true);
    const taken = Array.from({ length: 501 }, (_, n) => names.take(`SELECT ${n}`));
    expect(taken.map((prepared) => prepared !== undefined).lastIndexOf(true)).toBe(499);
    names.forget('SELECT 7');
    expect(names.take('SELECT 500')).toBeDefined();
  });

  it('are not given at all where they are off', () => {
    expect(new StatementNames(false).take('SELECT 1')).toBeUndefined();
  });
});
