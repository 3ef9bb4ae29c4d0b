import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { AppError } from '@siyana/kernel';
import {
  ProceduresService,
  STEP_KINDS,
  stepRefusals,
  type ProcedureStep,
  type StepInput,
  type StepKind,
} from '@siyana/procedures';
import type { ImportField, ImportRow, ImportRowError } from '../import';
import {
  ImportTypes,
  type ChunkResult,
  type ChunkWriter,
  type ImportJob,
  type ImportType,
  type ReadRow,
  type Touched,
} from '../import-type';

export const PROCEDURE_FIELDS: readonly ImportField[] = [
  { name: 'name', kind: 'text', maximum: 200, needed: 'always', noDefault: true },
  { name: 'kind', kind: 'word', words: STEP_KINDS },
  { name: 'label', kind: 'text', maximum: 500 },
  { name: 'required', kind: 'boolean' },
  { name: 'minimum', kind: 'amount', integerDigits: 12, scale: 6 },
  { name: 'maximum', kind: 'amount', integerDigits: 12, scale: 6 },
  { name: 'unit', kind: 'text', maximum: 30 },
  // In the order in which they are shown, so no list of ours, which is sorted.
  { name: 'choices', kind: 'text', maximum: 10_000 },
  { name: 'onFailure', kind: 'word', words: ['follow_up'] },
];

/** A row is a step; rows that follow each other under one name are a procedure, refused or taken as a whole. */
@Injectable()
export class ProceduresImport implements ImportType {
  readonly name = 'procedures';
  readonly permission = 'procedures:write';
  readonly key = 'name';
  readonly creates = [];

  constructor(
    private readonly procedures: ProceduresService,
    types: ImportTypes,
  ) {
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(PROCEDURE_FIELDS);
  }

  group({ values }: ImportRow): string {
    return values['name']!;
  }

  open(job: ImportJob): ChunkWriter {
    const seen = new Set<string>();
    return {
      write: (tx, rows) => this.write(tx, job, seen, rows),
      recall: (rows) => {
        for (const { value } of rows) job.memory.add(seen, this.group(value));
      },
    };
  }

  /** New ones that no order was made with are deleted; a new version of an old one stays. */
  async undo(tx: Tx, { created }: { created: readonly Touched[] }): Promise<readonly string[]> {
    const gone: string[] = [];
    for (const { id, version } of created) {
      try {
        await tx.attempt(async () => {
          await this.procedures.remove(id, version);
          // The constraints speak here.
          await tx.query(`SELECT 1 FROM procedures p WHERE p.tenant_id = $1 AND p.id = $2`, id);
        });
        gone.push(id);
      } catch (error) {
        if (!(error instanceof AppError) && (error as { code?: string }).code !== '23503') throw error;
      }
    }
    return gone;
  }

  private async write(tx: Tx, job: ImportJob, seen: Set<string>, rows: readonly ReadRow[]): Promise<ChunkResult> {
    const result = { created: [] as Touched[], updated: [] as Touched[], unchanged: 0, errors: [] as ImportRowError[] };
    const known = new Map(
      (await this.procedures.named(tx, [...new Set(rows.map(({ value }) => this.group(value)))])).map((each) => [
        each.name,
        each,
      ]),
    );
    for (const group of this.groups(rows)) {
      const name = this.group(group[0]!.value);
      const steps = group.map(({ value }) => stepOf(value)).filter((step) => step !== null);
      const errors = seen.has(name) ? everywhere(job, group, 'duplicate_in_file') : refusals(job, group, steps);
      job.memory.add(seen, name);
      if (errors.length > 0) {
        const named = new Set(errors.map(({ row }) => row));
        const others = group.filter(({ row }) => !named.has(row));
        result.errors.push(...errors, ...everywhere(job, others, 'group_refused'));
        continue;
      }
      const before = known.get(name);
      if (before && sameSteps(before.steps, steps)) result.unchanged += 1;
      else if (before) {
        const { version } = job.dryRun ? before : await this.procedures.change(before.id, { steps }, undefined);
        result.updated.push({ id: before.id, version });
      } else {
        const made = job.dryRun ? { id: name, version: 1 } : await this.procedures.create({ name, steps });
        result.created.push({ id: made.id, version: made.version });
      }
    }
    return result;
  }

  private groups(rows: readonly ReadRow[]): ReadRow[][] {
    const groups: ReadRow[][] = [];
    for (const row of rows) {
      const last = groups[groups.length - 1];
      if (last && this.group(last[0]!.value) === this.group(row.value)) last.push(row);
      else groups.push([row]);
    }
    return groups;
  }
}

/** Null for a row that names a procedure and no step: one without steps. */
function stepOf({ values }: ImportRow): StepInput | null {
  if (values['kind'] == null && values['label'] == null) return null;
  const choices = values['choices']?.split('|').map((choice) => choice.trim());
  return {
    kind: values['kind'] as StepKind,
    label: values['label']!,
    required: values['required'] === 'true',
    minimum: values['minimum'] ?? null,
    maximum: values['maximum'] ?? null,
    unit: values['unit'] ?? null,
    choices: choices ?? null,
    onFailure: (values['onFailure'] ?? null) as 'follow_up' | null,
  };
}

const columnOf = (job: ImportJob, field: string): string | null => job.columns.get(field)?.name ?? null;

const everywhere = (
  job: ImportJob,
  group: readonly ReadRow[],
  code: 'duplicate_in_file' | 'group_refused',
): ImportRowError[] =>
  group.map(({ row, value }) => ({
    ...{ row, code, column: columnOf(job, 'name') },
    ...(code === 'duplicate_in_file' ? { params: { found: value.values['name']! } } : {}),
  }));

/** Cells that a step cannot do without, and what does not go with its kind. */
function refusals(job: ImportJob, group: readonly ReadRow[], steps: readonly StepInput[]): ImportRowError[] {
  const missing = group.flatMap(({ row, value: { values } }) =>
    (['kind', 'label'] as const)
      .filter(
        (field) => values[field] == null && (group.length > 1 || values[field === 'kind' ? 'label' : 'kind'] != null),
      )
      .map((field): ImportRowError => ({ row, column: columnOf(job, field), code: 'required' })),
  );
  if (missing.length > 0) return missing;
  return stepRefusals(steps).map(({ pointer, code, params }) => {
    const [, , index = '0', field = ''] = pointer.split('/');
    return { row: group[Number(index)]!.row, column: columnOf(job, field), code, ...(params ? { params } : {}) };
  });
}

function sameSteps(before: readonly ProcedureStep[], after: readonly StepInput[]): boolean {
  const plain = ({ kind, label, required, minimum, maximum, unit, choices, onFailure }: StepInput): unknown[] => [
    ...[kind, label, required, minimum ?? null, maximum ?? null, unit ?? null, choices ?? null, onFailure ?? null],
  ];
  return JSON.stringify(before.map(plain)) === JSON.stringify(after.map(plain));
}
