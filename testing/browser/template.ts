import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { keysIn } from '../../emulator/developmentKeys';
import { startHospital } from '../../scripts/hospitalWorld';
import { staffIn } from '../../scripts/seed/staff';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of a furnished hospital that nobody has used. */
    template: string;
  }
}

/** Furnishes one hospital for all stories of a run; each opens a copy of its own. */
export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'template-'));
  const world = await startHospital({
    dataDir,
    keys: await keysIn(dataDir),
    staff: await staffIn(dataDir),
  });
  await world.stop();
  project.provide('template', dataDir);
  return () => rmSync(dataDir, { recursive: true, force: true });
}
