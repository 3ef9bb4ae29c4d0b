import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { newId, notFound, refuseField } from '@siyana/kernel';
import type { CreateProcedureDto, ListProceduresDto, PatchProcedureDto, ProcedureDto } from './procedure.dto';
import { Procedure, ProcedureVersion } from './procedure.entity';
import { makeSteps, type ProcedureStep, type StepInput } from './procedure.rules';

const SORTS = {
  name: { sql: 'p.name', type: 'text' },
  updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
} as const;

/** The procedure with the steps of its newest version. Index: procedure_versions_procedure_id_number_key. */
const PROCEDURES = `SELECT p.id, p.name, p.current_number AS number, v.steps, p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;
const FROM = `FROM procedures p JOIN procedure_versions v ON v.tenant_id = $1 AND v.procedure_id = p.id AND v.number = p.current_number`;

@Injectable()
export class ProceduresService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListProceduresDto): Promise<Page<ProcedureDto>> {
    const page = keyset(query, SORTS, 'name', 'p.id', 3);
    const rows = await this.database.read<ProcedureDto & { sortKey: unknown }>(
      `${PROCEDURES}, ${page.sortExpression} AS "sortKey" ${FROM} WHERE p.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ProcedureDto> {
    const [row] = await this.database.read<ProcedureDto>(
      `${PROCEDURES} ${FROM} WHERE p.tenant_id = $1 AND p.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  /** The newest version's number and steps; 422 at `pointer` when there is no such procedure. */
  async currentSteps(
    tx: Tx,
    id: string,
    pointer = '/procedureId',
  ): Promise<{ number: number; steps: readonly ProcedureStep[] }> {
    const [row] = await tx.query<{ number: number; steps: readonly ProcedureStep[] }>(
      `SELECT v.number, v.steps ${FROM} WHERE p.tenant_id = $1 AND p.id = $2`,
      id,
    );
    if (!row) throw refuseField(pointer, 'not_found');
    return row;
  }

  /** Those of these names, with their newest steps. */
  named(
    tx: Tx,
    names: readonly string[],
  ): Promise<{ id: string; name: string; version: number; steps: readonly ProcedureStep[] }[]> {
    return tx.query(`${PROCEDURES} ${FROM} WHERE p.tenant_id = $1 AND p.name = ANY($2::text[])`, names);
  }

  create(request: Pick<CreateProcedureDto, 'id' | 'name'> & { steps: readonly StepInput[] }): Promise<ProcedureDto> {
    const id = request.id ?? newId();
    const steps = makeSteps(request.steps, newId);
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'procedures', id, () => this.get(id)));
      if (known) return known;
      tx.insert(Procedure, {
        id,
        version: 1,
        createdAt: tx.now,
        updatedAt: tx.now,
        name: request.name,
        currentNumber: 1,
      });
      this.addVersion(tx, id, 1, steps);
      await this.events.publish(tx, { type: 'procedure.created', resourceId: id });
      return this.get(id);
    });
  }

  change(
    id: string,
    request: Pick<PatchProcedureDto, 'name'> & { steps?: readonly StepInput[] },
    expected: number | undefined,
  ): Promise<ProcedureDto> {
    return this.database.transaction(async (tx) => {
      const procedure = await tx.lock(Procedure, id, expected);
      if (request.name !== undefined) procedure.name = request.name;
      if (request.steps) {
        procedure.currentNumber += 1;
        this.addVersion(tx, id, procedure.currentNumber, makeSteps(request.steps, newId));
      }
      tx.save(Procedure, procedure);
      await this.events.publish(tx, {
        type: 'procedure.changed',
        resourceId: id,
        payload: { number: procedure.currentNumber },
      });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.lock(Procedure, id, expected);
      tx.later(`DELETE FROM procedure_versions WHERE tenant_id = $1 AND procedure_id = $2`, id);
      tx.delete(Procedure, id);
      await this.events.publish(tx, { type: 'procedure.deleted', resourceId: id });
    });
  }

  private addVersion(tx: Tx, procedureId: string, number: number, steps: readonly ProcedureStep[]): void {
    tx.insert(ProcedureVersion, { id: newId(), procedureId, number, steps, createdAt: tx.now });
  }
}
