import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { runInTenant } from '@siyana/tenancy';
import { systemScope } from './system-scope';

/** A session in a sandbox leans on the one in its parent from which it was opened, and ends with it. */
@Injectable()
export class ParentSessions {
  constructor(private readonly database: Database) {}

  /** Whether an admin of the workspace `tenantId` is still logged in by this session. */
  async isOpen(tenantId: string | null, sessionId: string): Promise<boolean> {
    if (tenantId === null) return false;
    const rows = await runInTenant(systemScope(tenantId, 'guard'), () =>
      this.database.read(
        `SELECT 1 FROM sessions s JOIN members m ON m.tenant_id = $1 AND m.id = s.member_id
         WHERE s.tenant_id = $1 AND s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > $3 AND m.status = 'active' AND m.role = 'admin'`,
        sessionId,
        this.database.now(),
      ),
    );
    return rows.length > 0;
  }
}
