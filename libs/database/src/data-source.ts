import { appendFileSync } from 'node:fs';
import type { Settings } from '@siyana/config';
import { getMetadataArgsStorage, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './tenant-row';
import { siyanaDriver } from './wire/siyana-client';

/** Every entity class that has been loaded: a feature's tables are known because the feature is. */
export function loadedEntities(): (abstract new () => object)[] {
  return getMetadataArgsStorage()
    .tables.map(({ target }) => target)
    .filter((target): target is (abstract new () => object) & string => typeof target === 'function');
}

/** The app's pool: our own client under TypeORM, extended protocol only, times as UTC text. */
export function appDataSourceOptions(url: string, settings: Settings): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    driver: siyanaDriver({ prepared: settings.prepared, onStatement: statementLog(settings.statementLog) }),
    entities: loadedEntities() as never[],
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    poolSize: settings.poolSize,
    extra: { options: '-c TimeZone=UTC -c DateStyle=ISO', connectionTimeoutMillis: 5_000, application_name: 'siyana' },
  };
}

function statementLog(file: string | undefined): ((text: string) => void) | undefined {
  if (!file) return undefined;
  const seen = new Set<string>();
  return (text) => {
    if (seen.has(text)) return;
    seen.add(text);
    appendFileSync(file, `${JSON.stringify(text)}\n`);
  };
}
