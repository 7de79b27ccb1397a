import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openBrowser } from '../../scripts/browser';
import type { HospitalOptions } from '../../scripts/hospitalWorld';
import { openHospital, people } from './hospital';
import { Story } from './story';

/** What is served: the app, the staff's console. */
type Served = 'h5' | 'console';

const dist = path.resolve(import.meta.dirname, '../../dist');
const built = (name: Served): string => {
  const folder = path.join(dist, name);
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`build it first: npm run build:${name}`);
  return folder;
};

/**
 * Opens browser and hospital for each test of the file. With `once` one hospital serves them all, and whatever has
 * happened in it before is told in the file's own `beforeAll`.
 */
export function storyOn(served: readonly Served[], { once = false } = {}): Story {
  const story = new Story(people);
  const openWorld = async () => {
    const options: Pick<HospitalOptions, 'staticDir' | 'consoleDir'> = {
      ...(served.includes('h5') && { staticDir: built('h5') }),
      ...(served.includes('console') && { consoleDir: built('console') }),
    };
    story.world = await openHospital({ ...options, strictIndexes: true });
  };
  beforeAll(async () => {
    story.browser = await openBrowser();
    if (once) await openWorld();
  });
  if (!once) beforeEach(openWorld);
  afterEach(async () => {
    await story.end();
    if (!once) await story.world.stop();
  });
  afterAll(async () => {
    if (once) await story.world.stop();
    await story.browser.close();
  });
  return story;
}
