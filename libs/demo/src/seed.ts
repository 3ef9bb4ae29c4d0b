import type { INestApplicationContext } from '@nestjs/common';
import { AssetCategoriesService, AssetsService, LocationsService } from '@siyana/assets';
import {
  AbsencesService,
  CalendarsService,
  ShiftAssignmentsService,
  ShiftsService,
  type CreatePatternDto,
} from '@siyana/calendar';
import { Database, type Tx } from '@siyana/database';
import { LoginDirectory, MembersService, TeamsService, WorkspacesService } from '@siyana/identity';
import { currencyDigits, addDecimals, labourCost, newId } from '@siyana/kernel';
import { ProceduresService } from '@siyana/procedures';
import {
  CostLine,
  draftOrder,
  LabourEntry,
  OrderWriter,
  WorkOrder,
  WorkOrderActivity,
  WorkOrderAssignee,
  WorkOrderStep,
} from '@siyana/work-orders';
import { demoOrders, type DemoOrder } from './history';
import { demoAbsences, demoAssignments, PLANT_HOURS, SHIFTS, TARGETS } from './hours';
import { makeSchedules } from './make-schedules';
import { makeSpares } from './make-spares';
import { ASSETS, CATEGORIES, COMPANY, DEMO_DOMAIN, DEMO_PASSWORD, LOCATIONS, MEMBERS, TEAMS } from './plant';
import { PROCEDURES } from './procedures';
import { costsOf, makeShelves, playStock, writeStock } from './stock';
import type { DemoShelf } from './stock-history';

const emailOf = (key: string): string => `${key}@${DEMO_DOMAIN}`;
const DIGITS = currencyDigits('MAD');

/** The log-ins that a newcomer is shown. */
export const DEMO_LOGINS: readonly string[] = MEMBERS.filter(({ login }) => !login).map(({ key }) => emailOf(key));

interface Steps {
  readonly id: string;
  readonly number: number;
  readonly steps: readonly { kind: string; label: string }[];
}

interface Made {
  readonly members: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, { id: string; locationId: string }>;
  readonly procedures: ReadonlyMap<string, Steps>;
  /** The code of the site that a location belongs to. */
  readonly siteOf: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
}

/** Makes the demo workspace, whole or not at all, and once: false when it is there. Only a new instance's operator calls this. */
export async function seedDemo(app: INestApplicationContext, now: Date): Promise<boolean> {
  const admin = MEMBERS[0]!;
  const workspaces = app.get(WorkspacesService);
  for (const { tenantId } of await app.get(LoginDirectory).find(emailOf(admin.key)))
    if (await workspaces.exists(tenantId)) return false;
  const request = {
    name: COMPANY,
    admin: { name: admin.name, email: emailOf(admin.key), password: DEMO_PASSWORD },
  };
  await workspaces.create(request, (adminId) =>
    app.get(Database).transaction(async (tx) => {
      const made = await makePlant(app, adminId);
      await makeHours(app, made, now);
      await makeSpares(app, made.locations);
      await makeSchedules(app, made, now);
      const shelves = await makeShelves(tx, now);
      await makeOrders(app, tx, made, demoOrders(now), shelves, now);
    }),
  );
  return true;
}

async function makePlant(app: INestApplicationContext, adminId: string): Promise<Made> {
  const teams = new Map<string, string>();
  for (const name of TEAMS) teams.set(name, (await app.get(TeamsService).create({ name })).id);
  const members = new Map([[MEMBERS[0]!.key, adminId]]);
  for (const { key, name, role, hourlyRate, team, login } of MEMBERS.slice(1)) {
    const address = login ? { login } : { email: emailOf(key) };
    const teamIds = team ? [teams.get(team)!] : [];
    const member = await app
      .get(MembersService)
      .create({ name, role, hourlyRate, password: DEMO_PASSWORD, teamIds, ...address });
    members.set(key, member.id);
  }
  const locations = new Map<string, string>();
  for (const [code, name, parent] of LOCATIONS) {
    const parentId = parent === null ? null : locations.get(parent)!;
    locations.set(code, (await app.get(LocationsService).create({ code, name, parentId })).id);
  }
  const categories = new Map<string, string>();
  for (const name of CATEGORIES) categories.set(name, (await app.get(AssetCategoriesService).create({ name })).id);
  const assets = new Map<string, { id: string; locationId: string }>();
  for (const [index, { code, name, location, parent, category, criticality, maker }] of ASSETS.entries()) {
    const locationId = locations.get(location)!;
    const { id } = await app.get(AssetsService).create({
      code,
      name,
      locationId,
      parentId: parent === null ? null : assets.get(parent)!.id,
      categoryId: categories.get(category)!,
      criticality,
      status: code === 'CAS-UTI-CMP-02' ? 'standby' : 'in_service',
      manufacturer: maker,
      serialNumber: `${maker.slice(0, 2).toUpperCase()}-${20_150 + index * 37}`,
    });
    assets.set(code, { id, locationId });
  }
  const procedures = new Map<string, Steps>();
  for (const { name, steps } of PROCEDURES) {
    procedures.set(name, await app.get(ProceduresService).create({ name, steps: steps.map((step) => ({ ...step })) }));
  }
  const siteOf = new Map<string, string>();
  for (const [code, , parent] of LOCATIONS) siteOf.set(locations.get(code)!, parent ?? code);
  return { members, locations, siteOf, assets, procedures, categories, teams };
}

/** When the plant works, and its people. */
async function makeHours(app: INestApplicationContext, { members }: Made, now: Date): Promise<void> {
  const calendar = await app.get(CalendarsService).create(copied(PLANT_HOURS));
  await app.get(WorkspacesService).change({ calendarId: calendar.id, sla: TARGETS }, undefined);
  const shifts = new Map<string, string>();
  for (const shift of SHIFTS) shifts.set(shift.name, (await app.get(ShiftsService).create(copied(shift))).id);
  for (const { member, shift, from, to } of demoAssignments(now))
    await app
      .get(ShiftAssignmentsService)
      .create({ memberId: members.get(member)!, shiftId: shifts.get(shift)!, from, to });
  for (const { member, ...absence } of demoAbsences(now))
    await app.get(AbsencesService).create({ memberId: members.get(member)!, ...absence });
}

/** Constants are not to be written to. */
const copied = (pattern: (typeof SHIFTS)[number] | typeof PLANT_HOURS): CreatePatternDto =>
  structuredClone(pattern) as CreatePatternDto;

/** The past is written as it was, set by set; the completion's rules are for the living. */
async function makeOrders(
  app: INestApplicationContext,
  tx: Tx,
  made: Made,
  orders: readonly DemoOrder[],
  shelves: readonly DemoShelf[],
  now: Date,
): Promise<void> {
  const first = await app.get(OrderWriter).takeNumbers(tx, orders.length);
  const rates = new Map(MEMBERS.map(({ key, hourlyRate }) => [key, hourlyRate ?? '0']));
  const principal = `member:${made.members.get('manager')!}`;
  const rows = orders.map((order, index) => {
    const id = newId(Date.parse(order.reportedAt));
    const entries = order.labour.map(({ member, minutes }) => ({
      id: newId(),
      workOrderId: id,
      memberId: made.members.get(member)!,
      startedAt: order.startedAt!,
      minutes,
      hourlyRate: rates.get(member)!,
      cost: labourCost(minutes, rates.get(member)!, DIGITS),
      createdAt: order.completedAt!,
    }));
    const procedure = order.procedure ? made.procedures.get(order.procedure.name)! : null;
    const place = made.assets.get(order.asset.code)!;
    const row = draftOrder(order.reportedAt, principal, {
      id,
      number: first + index,
      origin: 'manual',
      title: order.title,
      type: order.type,
      priority: order.priority,
      status: order.status,
      assetId: place.id,
      locationId: place.locationId,
      procedureId: procedure?.id ?? null,
      procedureNumber: procedure?.number ?? null,
      estimatedMinutes: order.procedure?.minutes ?? null,
      dueAt: order.dueAt,
      plannedStartAt: order.plannedStartAt ?? null,
      plannedEndAt: order.plannedEndAt ?? null,
      startedAt: order.startedAt,
      completedAt: order.completedAt,
      closedAt: order.status === 'closed' ? order.completedAt : null,
      updatedAt: order.completedAt ?? order.startedAt ?? order.reportedAt,
      holdReason: order.status === 'on_hold' ? 'parts' : null,
      failureMode: order.failure?.mode ?? null,
      failureMechanism: order.failure?.mechanism ?? null,
      failureCause: order.failure?.cause ?? null,
      note: order.note,
      labourCost: addDecimals('0', ...entries.map(({ cost }) => cost)),
      otherCost: order.otherCost ?? '0',
    });
    return { order, row, entries, procedure };
  });
  const histories = playStock(shelves, rows, made.siteOf, now);
  const costs = costsOf(histories);
  for (const { row } of rows) row.partsCost = costs.get(row.id) ?? '0';
  tx.insert(
    WorkOrder,
    rows.map(({ row }) => row),
  );
  writeStock(tx, histories, `member:${made.members.get('storekeeper')!}`);
  tx.insert(
    LabourEntry,
    rows.flatMap(({ entries }) => entries),
  );
  tx.insert(
    WorkOrderAssignee,
    rows.flatMap(({ order, row }) =>
      order.assignee ? [{ workOrderId: row.id, memberId: made.members.get(order.assignee)! }] : [],
    ),
  );
  tx.insert(
    CostLine,
    rows.flatMap(({ order, row }) =>
      order.otherCost
        ? [
            {
              id: newId(),
              workOrderId: row.id,
              label: 'Pièces et sous-traitance',
              amount: order.otherCost,
              reason: null,
              createdAt: order.completedAt!,
            },
          ]
        : [],
    ),
  );
  tx.insert(
    WorkOrderActivity,
    rows.map(({ row }) => ({
      id: newId(),
      workOrderId: row.id,
      action: 'created',
      principal,
      occurredAt: row.reportedAt,
      changes: {},
      comment: null,
    })),
  );
  tx.insert(
    WorkOrderStep,
    rows
      .filter(({ row }) => row.status !== 'closed' && row.status !== 'cancelled')
      .flatMap(({ row, procedure }) => openSteps(row.id, procedure)),
  );
}

function openSteps(workOrderId: string, procedure: Steps | null): WorkOrderStep[] {
  return (procedure?.steps ?? []).map((step, index) => ({
    ...(step as Omit<WorkOrderStep, 'id'>),
    id: newId(),
    workOrderId,
    position: index + 1,
    value: null,
    failed: null,
    answeredAt: null,
    answeredBy: null,
    followUpId: null,
  }));
}
