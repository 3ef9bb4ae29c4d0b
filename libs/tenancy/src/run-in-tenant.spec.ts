import { newId } from '@siyana/kernel';
import { currentCarrier, currentScope, enterTenant, openCarrier, runInTenant, withSettings } from './run-in-tenant';
import type { Scope } from './scope';

const scopeOf = (tenantId: string): Scope => ({
  tenantId,
  principal: 'system:test',
  memberId: null,
  role: null,
  permissions: new Set(),
  teamIds: [],
  siteIds: null,
  onlyOrderId: null,
  sessionId: null,
  settings: {
    timeZone: 'Africa/Casablanca',
    currency: 'MAD',
    locale: 'fr',
    autoClose: false,
    techniciansSeeAll: true,
    suspendedReason: null,
    sandboxOf: null,
    sla: {},
    quotas: {},
  },
});

describe('the scope', () => {
  it('throws when nobody has entered a workspace', () => {
    expect(() => currentScope()).toThrow('no workspace is entered');
    openCarrier({ scope: undefined, transaction: undefined, request: undefined }, () => {
      expect(() => currentScope()).toThrow('no workspace is entered');
    });
  });

  it('is entered once in a request and never again', () => {
    openCarrier({ scope: undefined, transaction: undefined, request: undefined }, () => {
      const scope = scopeOf(newId());
      enterTenant(scope);
      expect(currentScope()).toBe(scope);
      expect(() => enterTenant(scopeOf(newId()))).toThrow('already');
      expect(currentScope()).toBe(scope);
    });
  });

  it('keeps interleaved work apart', async () => {
    const ids = Array.from({ length: 20 }, () => newId());
    const seen = await Promise.all(
      ids.map((id) =>
        runInTenant(scopeOf(id), async () => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          return currentScope().tenantId;
        }),
      ),
    );
    expect(seen).toEqual(ids);
  });

  it('goes on in the same workspace and transaction with the settings that were read there', () => {
    const [scope, transaction] = [scopeOf(newId()), {}];
    openCarrier({ scope, transaction, request: undefined }, () => {
      const settings = { ...scope.settings, sla: { urgent: { responseMinutes: 90 } } };
      withSettings(settings, () => {
        expect(currentScope()).toEqual({ ...scope, settings });
        expect(currentCarrier()!.transaction).toBe(transaction);
      });
      expect(currentScope()).toBe(scope);
    });
  });

  it('refuses a workspace id that is not a UUID, since it becomes a literal in SQL', () => {
    expect(() => runInTenant(scopeOf("x'; select 1; --"), () => 1)).toThrow('UUID');
  });
});
