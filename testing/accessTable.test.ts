import { expect, test } from 'vitest';
import { accessTable, writtenTable } from '../scripts/accessTable';

test('docs/access.md is what the contracts say; where not, npx tsx scripts/accessTable.ts writes it anew', () => {
  expect(writtenTable()).toBe(accessTable());
});
