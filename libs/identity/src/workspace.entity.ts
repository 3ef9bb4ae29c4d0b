import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('workspaces')
export class Workspace {
  @PrimaryColumn('uuid') tenantId!: string;
  @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column('text') currency!: string;
  @Column('text') locale!: 'fr' | 'ar' | 'en';
  @Column('boolean', { default: false }) autoClose!: boolean;
  @Column('boolean', { default: true }) techniciansSeeAll!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: string;
}
