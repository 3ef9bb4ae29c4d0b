import { DataSource } from 'typeorm';
import { loadedEntities } from './data-source';
import { SnakeNaming } from './tenant-row';

/**
 * The statements that would make the migrated schema equal to the entities; none is a pass. It sees tables, columns, keys, checks and indexes;
 * policies and grants are the catalogue check's.
 */
export async function schemaDrift(ownerUrl: string): Promise<string[]> {
  const source = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: loadedEntities() as never[],
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
  }).initialize();
  try {
    return (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}
