import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ApiKey } from './member.entity';

/** What one key has called on one day, in UTC. */
@Entity('api_key_usage')
@ForeignKey(() => ApiKey, ['tenantId', 'keyId'], ['tenantId', 'id'])
export class ApiKeyUsage {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') keyId!: string;
  @PrimaryColumn('date') day!: string;
  @Column('bigint') calls!: number;
  @Column({ type: 'timestamptz', precision: 3 }) lastAt!: string;
}
