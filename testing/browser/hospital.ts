import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { DevelopmentKeys } from '../../emulator/developmentKeys';
import type { World } from '../../emulator/world';
import { startHospital, type HospitalOptions } from '../../scripts/hospitalWorld';
import type { StaffCredentials } from '../../scripts/seed/staff';

const template = inject('template');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(template, name), 'utf8'));

/** Keys of every hospital of this run. */
export const keys = read('keys.json') as DevelopmentKeys;
/** Who may sign in at its console. */
export const people = read('staff.json') as readonly StaffCredentials[];

/**
 * The demo hospital, staff and signatures in it, as it is on its first day. It is a copy of the one that the run has
 * made: to make it is longer than many a story.
 */
export async function openHospital(
  options: Pick<HospitalOptions, 'staticDir' | 'consoleDir' | 'strictIndexes'> = {},
): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hospital-'));
  cpSync(template, dataDir, { recursive: true });
  const world = await startHospital({ ...options, dataDir, keys, staff: people });
  return {
    ...world,
    async stop() {
      await world.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
