import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { readSettings } from '@siyana/config';
import { Database, DatabaseModule } from '@siyana/database';
import { systemClock } from '@siyana/kernel';
import type { Scope } from '@siyana/tenancy';

export interface Door {
  readonly database: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** The product's one door to SQL on a pool of this size, in this process. */
export async function openDoor(appUrl: string, connections: number): Promise<Door> {
  const settings = readSettings({ SIYANA_POOL: String(connections) });
  @Module({ imports: [DatabaseModule.forApp(appUrl, settings, systemClock)] })
  class DoorModule {}
  const context = await NestFactory.createApplicationContext(DoorModule, { logger: false, abortOnError: false });
  const pool = (context.get(DataSource).driver as unknown as { master: pg.Pool }).master;
  return { database: context.get(Database), pool, close: () => context.close() };
}

export function scopeOf(tenantId: string): Scope {
  return {
    tenantId,
    principal: 'system:isolation',
    memberId: null,
    role: null,
    permissions: new Set(),
    teamIds: [],
    siteIds: null,
    onlyOrderId: null,
    sessionId: null,
    settings: {
      timeZone: 'UTC',
      currency: 'MAD',
      locale: 'en',
      autoClose: false,
      techniciansSeeAll: true,
      suspendedReason: null,
      sandboxOf: null,
      sla: {},
      quotas: {},
    },
  };
}
