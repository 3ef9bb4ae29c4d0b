import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of a workspace's chain of seals: written by the dispatcher and never changed. */
@Entity('event_seals')
export class EventSeal {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('bigint') position!: number;
  @Column('uuid') eventId!: string;
  /** SHA-256 of the payload, hex: the chain holds although a payload was erased. */
  @Column('text') payloadDigest!: string;
  /** SHA-256 over the previous seal and this event, hex. */
  @Column('text') seal!: string;
}
