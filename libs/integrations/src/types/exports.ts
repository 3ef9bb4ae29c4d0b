import { Injectable } from '@nestjs/common';
import { CustomFieldsService, withinSites } from '@siyana/assets';
import { toLocal } from '@siyana/kernel';
import type { ProcedureStep } from '@siyana/procedures';
import { currentScope } from '@siyana/tenancy';
import { visibleOrders } from '@siyana/work-orders';
import { ExportTypes, type CellValue, type ExportQuery, type ExportType } from '../export-type';
import { assetFields, CUSTOM } from './assets.import';
import { DOWNTIME_FIELDS } from './downtimes.import';
import { amount, equals, fixed, type SqlRow } from './export-sql';
import { LOCATION_FIELDS } from './locations.import';
import { MEMBER_FIELDS } from './members.import';
import { PROCEDURE_FIELDS } from './procedures.import';
import { schedules } from './schedule-export';
import { stockExports } from './stock-exports';
import { WORK_ORDER_FIELDS } from './work-order-fields';

const locations: ExportType = {
  name: 'locations',
  permission: 'locations:read',
  filters: [],
  fields: fixed(LOCATION_FIELDS),
  query: (): ExportQuery => {
    const sites = withinSites('l.id', 2);
    const above = withinSites('p.id', 2);
    return {
      columns: `l.code, l.name, p.code AS "parentCode"`,
      from: `locations l LEFT JOIN locations p ON p.tenant_id = $1 AND p.id = l.parent_id${above.condition}`,
      where: `l.tenant_id = $1${sites.condition}`,
      params: sites.params,
      ...{ sort: 'l.code', sortType: 'text', id: 'l.id' },
    };
  },
};

const ASSET_FILTERS = { status: 'a.status', criticality: 'a.criticality', categoryId: 'a.category_id::text' };

/** Archived ones stay behind. */
const assets = (customFields: CustomFieldsService): ExportType => ({
  name: 'assets',
  permission: 'assets:read',
  filters: Object.keys(ASSET_FILTERS),
  fields: async () => assetFields(await customFields.definitions()),
  query: (filters): ExportQuery => {
    const sites = withinSites('a.location_id', 2);
    const above = withinSites('p.location_id', 2);
    const params = [...sites.params];
    return {
      columns: `a.code, a.name, l.code AS "locationCode", p.code AS "parentCode", c.name AS category, a.criticality, a.status, a.manufacturer,
        a.model, a.serial_number AS "serialNumber", a.warranty_until AS "warrantyUntil", a.acquired_on AS "acquiredOn",
        a.replacement_value AS "replacementValue", a.custom`,
      from: `assets a LEFT JOIN locations l ON l.tenant_id = $1 AND l.id = a.location_id
        LEFT JOIN assets p ON p.tenant_id = $1 AND p.id = a.parent_id${above.condition}
        LEFT JOIN asset_categories c ON c.tenant_id = $1 AND c.id = a.category_id`,
      where: `a.tenant_id = $1 AND a.archived_at IS NULL${sites.condition}${equals(filters, ASSET_FILTERS, params)}`,
      params,
      ...{ sort: 'a.code', sortType: 'text', id: 'a.id' },
    };
  },
  rows: ({ custom, replacementValue, ...row }) => [
    {
      ...(row as Record<string, CellValue>),
      replacementValue: amount(replacementValue),
      ...Object.fromEntries(
        Object.entries(custom as Record<string, CellValue>).map(([key, value]) => [CUSTOM + key, value]),
      ),
    },
  ],
});

const MEMBER_FILTERS = { role: 'm.role', status: 'm.status' };

/** What people earn is for those who plan with it. */
const members: ExportType = {
  name: 'members',
  permission: 'members:read',
  filters: Object.keys(MEMBER_FILTERS),
  fields: fixed(MEMBER_FIELDS),
  query: (filters): ExportQuery => {
    const params: unknown[] = [];
    const where = equals({ status: 'active', ...filters }, MEMBER_FILTERS, params);
    const { role } = currentScope();
    return {
      columns: `m.name, m.email, m.login, m.role, ${role === 'admin' || role === 'manager' ? 'm.hourly_rate' : 'NULL'} AS "hourlyRate"`,
      from: 'members m',
      where: `m.tenant_id = $1${where}`,
      params,
      ...{ sort: 'm.name', sortType: 'text', id: 'm.id' },
    };
  },
  rows: ({ hourlyRate, ...row }) => [{ ...(row as Record<string, CellValue>), hourlyRate: amount(hourlyRate) }],
};

const DOWNTIME_FILTERS = { kind: 'd.kind', assetId: 'd.asset_id::text' };

const downtimes: ExportType = {
  name: 'downtimes',
  permission: 'downtimes:read',
  filters: Object.keys(DOWNTIME_FILTERS),
  fields: fixed(DOWNTIME_FIELDS),
  query: (filters): ExportQuery => {
    const sites = withinSites('a.location_id', 2);
    const params = [...sites.params];
    return {
      columns: `a.code AS "assetCode", d.kind, d.started_at AS "startedAt", d.ended_at AS "endedAt", d.reason`,
      from: `asset_downtimes d JOIN assets a ON a.tenant_id = $1 AND a.id = d.asset_id`,
      where: `d.tenant_id = $1${sites.condition}${equals(filters, DOWNTIME_FILTERS, params)}`,
      params,
      ...{ sort: 'd.started_at', sortType: 'timestamptz', id: 'd.id' },
    };
  },
};

const procedures: ExportType = {
  name: 'procedures',
  permission: 'procedures:read',
  filters: [],
  fields: fixed(PROCEDURE_FIELDS),
  query: (): ExportQuery => ({
    columns: 'p.name, v.steps',
    from: `procedures p JOIN procedure_versions v ON v.tenant_id = $1 AND v.procedure_id = p.id AND v.number = p.current_number`,
    where: 'p.tenant_id = $1',
    params: [],
    ...{ sort: 'p.name', sortType: 'text', id: 'p.id' },
  }),
  rows: ({ name, steps }) => {
    const list = steps as readonly ProcedureStep[];
    return list.length === 0
      ? [{ name: name as string }]
      : list.map(({ id: _id, ...step }) => ({ name: name as string, ...step }));
  },
};

const ORDER_FILTERS = { status: 'w.status', type: 'w.type', priority: 'w.priority', assetId: 'w.asset_id::text' };
const TIMES = ['reportedAt', 'startedAt', 'completedAt', 'dueAt'];

/** An order of our own is known elsewhere by its number. */
const workOrders: ExportType = {
  name: 'work-orders',
  permission: 'work_orders:read',
  filters: Object.keys(ORDER_FILTERS),
  fields: fixed(WORK_ORDER_FIELDS),
  query: (filters): ExportQuery => {
    const visible = visibleOrders(2);
    const params = [...visible.params];
    return {
      columns: `coalesce(w.external_id, 'WO-' || lpad(w.number::text, greatest(6, length(w.number::text)), '0')) AS "externalId", w.title, w.type, w.status,
        a.code AS "assetCode", w.reported_at AS "reportedAt", w.started_at AS "startedAt", w.completed_at AS "completedAt",
        w.other_cost AS "otherCost", w.failure_mode AS "failureMode", w.note, w.description, w.priority, w.due_at AS "dueAt",
        w.estimated_minutes AS "estimatedMinutes", w.date_only AS "dateOnly"`,
      from: `work_orders w LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = w.asset_id`,
      where: `w.tenant_id = $1${visible.condition}${equals(filters, ORDER_FILTERS, params)}`,
      params,
      ...{ sort: 'w.number', sortType: 'integer', id: 'w.id' },
    };
  },
  rows: ({ dateOnly, otherCost, ...row }: SqlRow) => {
    const { timeZone } = currentZone();
    const dates = TIMES.filter((field) => (dateOnly as readonly string[]).includes(field));
    const shown = dates.map((field) => {
      const at = row[field] as string | null;
      return [field, at === null ? null : toLocal(new Date(at), timeZone).slice(0, 10)] as const;
    });
    return [{ ...(row as Record<string, CellValue>), otherCost: amount(otherCost), ...Object.fromEntries(shown) }];
  },
};

const currentZone = (): { timeZone: string } => currentScope().settings;

/** Registers what the features of this program give away. */
@Injectable()
export class StandardExports {
  constructor(types: ExportTypes, customFields: CustomFieldsService) {
    const own = [
      locations,
      assets(customFields),
      members,
      downtimes,
      procedures,
      workOrders,
      schedules,
      ...stockExports,
    ];
    for (const type of own) types.register(type);
  }
}
