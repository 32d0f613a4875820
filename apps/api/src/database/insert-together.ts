import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { prepared } from './prepared.js';

/** A new row and the class of its table. */
export type NewRow = readonly [table: EntityTarget<ObjectLiteral>, row: object];

/** One INSERT; its values go to `values`. Properties that are no column, or undefined, are left to the table. */
function insertOf(metadata: EntityMetadata, row: object, values: unknown[]): string {
  const { driver } = metadata.dataSource;
  const properties = row as Record<string, unknown>;
  const columns = metadata.columns.filter(({ propertyName }) => properties[propertyName] !== undefined);
  const places = columns.map(
    (column) => `$${values.push(driver.preparePersistentValue(properties[column.propertyName], column))}`,
  );
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  return `INSERT INTO "${metadata.tableName}" (${names.join(', ')}) VALUES (${places.join(', ')})`;
}

/** Inserts rows that belong together in one round trip. Their foreign keys are checked when all are there. */
export async function insertTogether(manager: EntityManager, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values: unknown[] = [];
  const inserts = rows.map(([table, row]) => insertOf(manager.dataSource.getMetadata(table), row, values));
  const last = inserts.pop() ?? '';
  const before = inserts.map((insert, index) => `r${index} AS (${insert})`);
  await manager.query(prepared(before.length > 0 ? `WITH ${before.join(', ')} ${last}` : last), values);
}
