import type { Driver } from './driver';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Puts the rows that a copy of this database holds in the place of those that are here, all or none. */
export function replaceRows(driver: Driver, file: string, isWanted: (table: string) => boolean): void {
  driver.run('ATTACH DATABASE ? AS copy', [file]);
  try {
    driver.exec('BEGIN IMMEDIATE');
    try {
      for (const table of tablesOf(driver, 'main').filter(isWanted))
        driver.exec(`DELETE FROM main.${quoted(table)}`);
      for (const table of tablesOf(driver, 'copy').filter(isWanted))
        driver.exec(`INSERT INTO main.${quoted(table)} SELECT * FROM copy.${quoted(table)}`);
      driver.exec('COMMIT');
    } catch (error) {
      driver.exec('ROLLBACK');
      throw error;
    }
  } finally {
    driver.exec('DETACH DATABASE copy');
  }
}

/** The tables of a copy. */
export function tablesIn(driver: Driver, file: string): string[] {
  driver.run('ATTACH DATABASE ? AS copy', [file]);
  try {
    return tablesOf(driver, 'copy');
  } finally {
    driver.exec('DETACH DATABASE copy');
  }
}

const tablesOf = (driver: Driver, schema: 'main' | 'copy'): string[] =>
  driver
    .all(`SELECT name FROM ${schema}.sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'`)
    .map(({ name }) => String(name));
