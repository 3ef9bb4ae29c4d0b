import type { Siyana } from '@siyana/api-client';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';

/** What a plan refers to, by id: it says ids, and people read names. */
export interface PlanNames {
  readonly procedures: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, { readonly name: string; readonly hasLeft: boolean }>;
  readonly parts: ReadonlyMap<string, { readonly name: string; readonly unit: string }>;
}

/** The names that this plan needs, and no list that it does not. */
export async function readNames(api: Siyana, { cycles, template }: Schema<'ScheduleDto'>): Promise<PlanNames> {
  const hasProcedure = cycles.length > 0 || template.procedureId != null;
  const hasTeams = (template.teamIds ?? []).length > 0;
  const hasPeople = (template.assigneeIds ?? []).length > 0;
  // A store has thousands of parts and a plan a handful: they are read one by one.
  const partIds = [...new Set((template.plannedParts ?? []).map(({ partId }) => partId))];
  const [procedures, teams, members, parts] = await Promise.all([
    hasProcedure ? allOf(api.list('/procedures')) : [],
    hasTeams ? allOf(api.list('/teams')) : [],
    hasPeople ? allOf(api.list('/members')) : [],
    Promise.all(partIds.map((id) => api.get('/parts/{id}', { path: { id } }))),
  ]);
  return {
    procedures: new Map(procedures.map(({ id, name }) => [id, name])),
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    members: new Map(members.map(({ id, name, status }) => [id, { name, hasLeft: status === 'removed' }])),
    parts: new Map(parts.map(({ id, name, unit }) => [id, { name, unit }])),
  };
}
