import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contracts } from '@shared/contracts/index';
import { STAFF_ROLES, type Role } from '@shared/kernel/actor';
import { LISTS_OF_ONES_OWN, OPEN_TO_OTHERS } from '../testing/foreign';

/** Where the table stands. */
export const ACCESS_TABLE = path.resolve(import.meta.dirname, '../docs/access.md');
const ROLES: readonly Role[] = ['visitor', 'patient', 'doctor', 'anybody', ...STAFF_ROLES];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What somebody admitted hears who asks about what is not theirs. */
function aboutOthers(name: string): string {
  if (OPEN_TO_OTHERS[name]) return OPEN_TO_OTHERS[name];
  return LISTS_OF_ONES_OWN.includes(name) ? 'an empty list' : '';
}

/** The matrix of actions and roles, as the contracts have it. */
export const accessTable = (): string =>
  [
    '# Who may ask for what',
    '',
    'Made by `npx tsx scripts/accessTable.ts` (and with every build of the functions) from the contracts and held to them by `testing/accessTable.test.ts`; not written by hand. `testing/matrix.test.ts` tries every action with every role, `testing/foreign.test.ts` asks every action of patients and doctors that names something about what belongs to somebody else: it tells and changes nothing, but for the exceptions in the last column. Whatever stands in no cell is refused. The rules behind the cells are sentences in `shared/domain/*/policy.ts`.',
    '',
    row(['action', '', ...ROLES, 'about what is not theirs']),
    row(['---', '---', ...ROLES.map(() => ':-:'), '---']),
    ...[...contracts]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, kind, roles }) =>
        row([`\`${name}\``, kind, ...ROLES.map((it) => (roles.includes(it) ? '✓' : '')), aboutOthers(name)]),
      ),
    '',
  ].join('\n');

/** The committed table. */
export const writtenTable = (): string => readFileSync(ACCESS_TABLE, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(ACCESS_TABLE, accessTable());
