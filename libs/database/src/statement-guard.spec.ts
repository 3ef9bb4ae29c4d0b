import { assertNamesTenant } from './statement-guard';

describe('the guard of statements', () => {
  it.each([
    'SELECT id FROM assets WHERE tenant_id = $1 AND id = $2',
    'INSERT INTO assets (tenant_id, id) VALUES ($1, $2)',
    'INSERT INTO assets (tenant_id, id) SELECT $1, id FROM unnest($2::uuid[]) AS u (id)',
    'SELECT wake_scheduler(tenant_id => $1, at => $2)',
  ])('lets pass: %s', (text) => {
    expect(() => assertNamesTenant(text)).not.toThrow();
  });

  it.each([
    'SELECT id FROM assets WHERE id = $1',
    'SELECT id FROM assets WHERE tenant_id = $10',
    'SELECT id FROM assets WHERE tenant_id >= $1',
    'SELECT wake_scheduler(tenant_id => $2, at => $1)',
    'INSERT INTO assets (id, tenant_id) VALUES ($2, $1)',
  ])('refuses: %s', (text) => {
    expect(() => assertNamesTenant(text)).toThrow('does not name its workspace');
  });
});
