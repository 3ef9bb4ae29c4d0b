import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The first answer to an Idempotency-Key, kept in the effect's own transaction. */
@Entity('idempotency_records')
@Index(['tenantId', 'createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('text') principal!: string;
  /** Method and route pattern. */
  @PrimaryColumn('text') route!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text') bodyDigest!: string;
  @Column('integer') status!: number;
  /** The headers that a replay gives again. */
  @Column('jsonb') headers!: Readonly<Record<string, string>>;
  @Column('text') body!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}

/** The digest of the first body that created a client-chosen id: kept for good, also when the row is gone. */
@Entity('client_ids')
export class ClientId {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('text') resource!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') bodyDigest!: string;
}
