import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { newId, notFound } from '@siyana/kernel';
import { CredentialsService } from './credentials.service';
import { Team, TeamMember } from './member.entity';
import { TEAM_COLUMNS } from './members.queries';
import type { CreateTeamDto, PatchTeamDto, TeamDto } from './team.dto';

const SORTS = { name: { sql: 't.name', type: 'text' } } as const;

@Injectable()
export class TeamsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly credentials: CredentialsService,
  ) {}

  async list(query: PageQuery): Promise<Page<TeamDto>> {
    const page = keyset(query, SORTS, 'name', 't.id', 3);
    const rows = await this.database.read<TeamDto & { sortKey: unknown }>(
      `SELECT ${TEAM_COLUMNS}, t.name AS "sortKey" FROM teams t WHERE t.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<TeamDto> {
    const [row] = await this.database.read<TeamDto>(
      `SELECT ${TEAM_COLUMNS} FROM teams t WHERE t.tenant_id = $1 AND t.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateTeamDto): Promise<TeamDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'teams', id, () => this.get(id)));
      if (known) return known;
      tx.insert(Team, { id, version: 1, createdAt: tx.now, updatedAt: tx.now, name: request.name });
      this.replaceMembers(tx, id, request.memberIds ?? []);
      await this.events.publish(tx, { type: 'team.created', resourceId: id });
      return this.get(id);
    });
  }

  async change(id: string, request: PatchTeamDto, expected: number | undefined): Promise<TeamDto> {
    const changed = await this.database.transaction(async (tx) => {
      const team = await tx.lock(Team, id, expected);
      if (request.name !== undefined) team.name = request.name;
      if (request.memberIds) this.replaceMembers(tx, id, request.memberIds);
      tx.save(Team, team);
      await this.events.publish(tx, { type: 'team.changed', resourceId: id });
      return this.get(id);
    });
    this.credentials.forget();
    return changed;
  }

  async remove(id: string, expected: number | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.lock(Team, id, expected);
      tx.later(`DELETE FROM team_members WHERE tenant_id = $1 AND team_id = $2`, id);
      tx.delete(Team, id);
      await this.events.publish(tx, { type: 'team.deleted', resourceId: id });
    });
    this.credentials.forget();
  }

  private replaceMembers(tx: Tx, teamId: string, memberIds: readonly string[]): void {
    tx.later(`DELETE FROM team_members WHERE tenant_id = $1 AND team_id = $2`, teamId);
    tx.insert(
      TeamMember,
      memberIds.map((memberId) => ({ teamId, memberId })),
    );
  }
}
