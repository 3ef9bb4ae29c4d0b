import { Injectable } from '@nestjs/common';
import { AssetsService, withinSites } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { AppError, newId } from '@siyana/kernel';
import {
  ScheduleFilesService,
  type ScheduleChange,
  type ScheduleDraft,
  type ScheduleRecord,
  type ScheduleRules,
} from '@siyana/preventive';
import { ProceduresService } from '@siyana/procedures';
import { currentScope } from '@siyana/tenancy';
import type { ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question, Refuse } from '../keyed-references';
import { cyclesOf, plainTemplateOf, timingOf, triggersOf, type PlainTemplate } from './schedule-cells.rules';
import { SCHEDULE_FIELDS } from './schedule-fields';

/** A schedule as its row has it: what names find stands beside the template. */
interface Sheet extends Omit<ScheduleRecord, 'template'> {
  readonly template: PlainTemplate;
  readonly procedureId: string | null;
  readonly assigneeIds: readonly string[];
  readonly teamIds: readonly string[];
}
type SheetSet = { -readonly [key in keyof Sheet]?: Sheet[key] };

const MOST = { assetCodes: ['assetIds', 500], assignees: ['assigneeIds', 50], teams: ['teamIds', 20] } as const;

/** Preventive schedules by their external id; one without is known by its own id. An edit by file touches the future only, like one by hand. */
@Injectable()
export class SchedulesImport extends KeyedImport<Sheet, SheetSet> {
  readonly name = 'schedules';
  readonly permission = 'preventive_schedules:write';
  readonly key = 'externalId';
  override readonly neededForNew = ['name', 'rrule', 'startsAt', 'mode', 'title', 'type'];
  override readonly references = [
    {
      ...{ field: 'assetCodes', to: 'assetIds', list: true, find: findAssetsInUse },
      create: { name: 'assets', make: (tx: Tx, code: string) => this.makeAsset(tx, code) },
    },
    { field: 'category', to: 'categoryId', find: findCategories },
    {
      ...{ field: 'procedure', to: 'procedureId', find: findProcedures },
      create: { name: 'procedures', make: (_tx: Tx, name: string) => this.makeProcedure(name) },
    },
    { field: 'assignees', to: 'assigneeIds', list: true, find: findPeople },
    { field: 'teams', to: 'teamIds', list: true, find: findTeams },
  ];

  constructor(
    private readonly schedules: ScheduleFilesService,
    private readonly assets: AssetsService,
    private readonly procedures: ProceduresService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(SCHEDULE_FIELDS);
  }

  protected async load(tx: Tx, ids: readonly string[]): Promise<Sheet[]> {
    return (await this.schedules.load(tx, ids)).map(({ template, ...record }) => {
      const { procedureId, assigneeIds, teamIds, ...plain } = template;
      const people = { assigneeIds: [...assigneeIds].sort(), teamIds: [...teamIds].sort() };
      return { ...record, template: plain, procedureId, ...people };
    });
  }

  /** Whoever is limited to sites changes schedules that lie wholly in them. */
  protected known(): Question {
    const { condition, params } = withinSites('a.location_id', 3);
    const whole = params.length
      ? `(SELECT count(*) > 0 AND count(*) = count(*) FILTER (WHERE true${condition}) FROM preventive_pairs p
          JOIN assets a ON a.tenant_id = $1 AND a.id = p.asset_id WHERE p.tenant_id = $1 AND p.schedule_id = s.id AND p.removed_at IS NULL)`
      : 'true';
    return {
      text: `SELECT s.id, coalesce(s.external_id, s.id::text) AS key, ${whole} AS visible FROM preventive_schedules s
        WHERE s.tenant_id = $1 AND (s.external_id = ANY($2::text[]) OR s.external_id IS NULL AND s.id::text = ANY($2::text[]))`,
      params,
    };
  }

  setOf({ values }: ImportRow, told: ReadonlySet<string>): SheetSet {
    const set: SheetSet = { externalId: values['externalId']! };
    // A name is never cleared.
    if (values['name'] != null) set.name = values['name'];
    if (told.has('pauseReason')) set.pauseReason = values['pauseReason'] ?? null;
    return set;
  }

  override async judge({ tx, row, set, known, told, refuse }: Judged<Sheet, SheetSet>): Promise<void> {
    if (known?.archived) refuse('externalId', 'archived');
    if (known?.externalId === null) delete set.externalId;
    this.judgeCoverage(row, set, known, refuse);
    for (const [field, [property, most]] of Object.entries(MOST))
      if ((set[property]?.length ?? 0) > most) refuse(field, 'too_many', { maximum: most });
    const rules = await this.rulesOf(tx, row, told, known, refuse);
    if (rules) set.rules = rules;
    set.template = plainTemplateOf(row.values, told, known?.template);
  }

  async insert(tx: Tx, drafts: readonly Draft<SheetSet>[]): Promise<void> {
    await this.schedules.insertMany(
      tx,
      drafts.map(({ id, set }): ScheduleDraft => {
        const { procedureId = null, assigneeIds = [], teamIds = [] } = set;
        return {
          ...{ id, name: set.name!, externalId: set.externalId ?? null, pauseReason: set.pauseReason ?? null },
          ...{ categoryId: set.categoryId ?? null, assetIds: set.assetIds ?? [], rules: set.rules! },
          template: { ...set.template!, procedureId, assigneeIds, teamIds },
        };
      }),
    );
  }

  protected async change(_tx: Tx, revisions: readonly Revision<Sheet, SheetSet>[]): Promise<void> {
    for (const { row, set } of revisions) {
      const { name, externalId, pauseReason, categoryId, assetIds, rules } = set;
      const { template, procedureId, assigneeIds, teamIds } = { ...row, ...set };
      const change: ScheduleChange = {
        ...{ name, externalId, pauseReason, categoryId, assetIds, rules },
        template: { ...template, procedureId, assigneeIds, teamIds },
      };
      row.version = await this.schedules.change(row.id, row.pauseReason, change);
    }
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.schedules.removeMany(tx, ids);
  }

  /** Either column, or what is covered already: neither clears it. */
  private judgeCoverage({ values }: ImportRow, set: SheetSet, known: Sheet | undefined, refuse: Refuse): void {
    const { assetCodes = null, category = null } = values;
    if (assetCodes !== null && category !== null) refuse('category', 'conflicting_fields');
    if (assetCodes === null) delete set.assetIds;
    if (assetCodes !== null) set.categoryId = null;
    else if (category === null) {
      delete set.categoryId;
      if (!known) refuse('assetCodes', 'required');
    }
  }

  private async rulesOf(
    tx: Tx,
    { values }: ImportRow,
    told: ReadonlySet<string>,
    known: Sheet | undefined,
    refuse: Refuse,
  ): Promise<ScheduleRules | undefined> {
    const refusals: string[] = [];
    const note: Refuse = (field, code, params) => {
      refusals.push(code);
      refuse(field, code, params);
    };
    const before = known?.rules;
    if (before?.triggers.some(({ kind }) => kind !== 'calendar')) note('rrule', 'trigger_not_served');
    const asked = { ...timingOf(values, told, before, note), triggers: triggersOf(values, before, note) };
    const cycles = told.has('cycles') ? await this.cycles(tx, values['cycles'] ?? null, note) : (before?.cycles ?? []);
    if (refusals.length > 0) return undefined;
    try {
      return this.schedules.rules(tx, { ...asked, cycles });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      for (const { pointer, code, params } of error.errors) refuse(fieldOf(pointer), code, params);
      return undefined;
    }
  }

  private async cycles(tx: Tx, cell: string | null, refuse: Refuse): Promise<ScheduleRules['cycles']> {
    const cycles = cell === null ? [] : cyclesOf(cell, refuse);
    if (cycles.length === 0) return [];
    const found = await this.procedures.named(
      tx,
      cycles.map(({ procedure }) => procedure),
    );
    return cycles.flatMap(({ every, procedure }) => {
      const [one, ...others] = found.filter(({ name }) => name === procedure);
      if (!one) refuse('cycles', 'not_found', { found: procedure });
      else if (others.length > 0) refuse('cycles', 'not_unique', { header: procedure });
      return one ? [{ every, procedureId: one.id }] : [];
    });
  }

  private async makeAsset(tx: Tx, code: string): Promise<string> {
    const id = newId();
    await this.assets.insertMany(tx, [{ id, code, name: code }]);
    return id;
  }

  /** What is known of it is its name: one thing to check. */
  private async makeProcedure(name: string): Promise<string> {
    const steps = [{ kind: 'check' as const, label: name, required: true }];
    return (await this.procedures.create({ name, steps })).id;
  }
}

/** `/triggers/0/rrule` speaks of the column `rrule`, `/season/1/from` of `season`. */
function fieldOf(pointer: string): string {
  const [, list = '', , field = list] = pointer.split('/');
  return list === 'triggers' ? field : list;
}

function findAssetsInUse(): Question {
  const { condition, params } = withinSites('a.location_id', 3);
  return {
    text: `SELECT a.id, a.code AS value FROM assets a WHERE a.tenant_id = $1 AND a.code = ANY($2::text[]) AND a.archived_at IS NULL${condition}`,
    params,
  };
}

/** A category knows no sites: none for those who are limited to some. */
function findCategories(): Question {
  return {
    text: `SELECT c.id, c.name AS value FROM asset_categories c WHERE c.tenant_id = $1 AND c.name = ANY($2::text[]) AND $3::boolean`,
    params: [currentScope().siteIds === null],
  };
}

function findProcedures(): Question {
  return {
    text: `SELECT p.id, p.name AS value FROM procedures p WHERE p.tenant_id = $1 AND p.name = ANY($2::text[])`,
    params: [],
  };
}

function findTeams(): Question {
  return {
    text: `SELECT t.id, t.name AS value FROM teams t WHERE t.tenant_id = $1 AND t.name = ANY($2::text[])`,
    params: [],
  };
}

/** By e-mail, or by login where there is none. */
function findPeople(): Question {
  return {
    text: `SELECT m.id, k.value FROM unnest($2::text[]) AS k (value)
      JOIN members m ON m.tenant_id = $1 AND m.status = 'active' AND (m.email = lower(k.value) OR m.login = lower(k.value))`,
    params: [],
  };
}
