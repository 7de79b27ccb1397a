import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { supportTable } from './supportTable';

it('stands in the README as the registries have it', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  expect(readme).toContain(supportTable());
});
