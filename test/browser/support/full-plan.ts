import type { Caller } from './caller';

const STEPS = [{ kind: 'check', label: 'Fait' }];

export interface FullPlan {
  readonly id: string;
  /** The people of its orders. */
  readonly assigneeIds: readonly string[];
}

/** A plan that has everything that a plan can have. It decides nothing for three weeks. */
export async function makeFullPlan(
  manager: Caller,
  { nameOfTeam, alsoFor = [] }: { readonly nameOfTeam: string; readonly alsoFor?: readonly string[] },
): Promise<FullPlan> {
  const make = async (path: string, body: unknown): Promise<string> =>
    (await manager.call<{ id: string }>('POST', path, body)).id;
  interface Rows {
    readonly data: readonly { readonly id: string; readonly name: string; readonly email?: string }[];
  }
  const { data: known } = await manager.call<Rows>('GET', '/procedures?limit=200');
  const procedure = async (name: string): Promise<string> =>
    known.find((each) => each.name === name)?.id ?? make('/procedures', { name, steps: STEPS });
  const visit = await procedure('Visite de la presse');
  const oil = await procedure('Vidange de la presse');
  const overhaul = await procedure('Révision de la presse');
  const team = await make('/teams', { name: nameOfTeam, memberIds: [] });
  const { data: technicians } = await manager.call<Rows>('GET', '/members?role=technician&status=active');
  const { data: parts } = await manager.call<Rows>('GET', '/parts?q=ESS-9001');
  const { data: assets } = await manager.call<Rows>('GET', '/assets?limit=2');
  const technician = technicians.find(({ email }) => email === 'technician@demo.siyana.test')!;
  const assigneeIds = [technician.id, ...alsoFor];
  const id = await make('/preventive-schedules', {
    name: 'Presse : entretien emboîté',
    assetIds: assets.map((asset) => asset.id),
    triggers: [{ kind: 'calendar', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', startsAt: inDays(30), mode: 'fixed' }],
    ...{ leadDays: 7, toleranceDays: 3, holidayPolicy: 'after', whenStandby: 'hold' },
    season: [{ from: '11-01', to: '10-15' }],
    cycles: [
      { every: 12, procedureId: overhaul },
      { every: 4, procedureId: oil },
    ],
    coincidence: 'largest',
    template: {
      ...{ title: 'Entretenir la presse', type: 'predetermined', priority: 'high', estimatedMinutes: 90 },
      ...{ procedureId: visit, signatureRequired: true, teamIds: [team], assigneeIds },
      plannedParts: [{ partId: parts[0]!.id, quantity: '2' }],
    },
  });
  return { id, assigneeIds };
}

/** A wall clock in the future, at eight in the morning. */
function inDays(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T08:00`;
}
