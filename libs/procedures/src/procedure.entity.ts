import { TenantRow, VersionedRow } from '@siyana/database';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import type { ProcedureStep } from './procedure.rules';

/** A versioned list of typed steps. Orders keep the version that they were made with. */
@Entity('procedures')
@Unique(['tenantId', 'name'])
export class Procedure extends VersionedRow {
  @Column('text') name!: string;
  /** The newest version's number, counted from 1. */
  @Column('integer') currentNumber!: number;
}

@Entity('procedure_versions')
@Unique(['tenantId', 'procedureId', 'number'])
@ForeignKey(() => Procedure, ['tenantId', 'procedureId'], ['tenantId', 'id'])
export class ProcedureVersion extends TenantRow {
  @Column('uuid') procedureId!: string;
  @Column('integer') number!: number;
  @Column('jsonb') steps!: readonly ProcedureStep[];
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}
