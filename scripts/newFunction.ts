import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** `npm run new:function -- <function>.<verb> [--page patient/<name>]`: an action with contract, test and page stub. */
const root = path.resolve(import.meta.dirname, '..');
const [name = '', ...rest] = process.argv.slice(2);
const [, feature, verb] = /^([a-z][a-zA-Z]*)\.([a-z][a-zA-Z]*)$/.exec(name) ?? [];
const page = rest[rest.indexOf('--page') + 1];

if (!feature || !verb) {
  process.stderr.write('usage: npm run new:function -- <function>.<verb> [--page patient/<name>]\n');
  process.exit(2);
}

const written: string[] = [];
const put = (file: string, text: string) => {
  const target = path.join(root, file);
  if (existsSync(target)) {
    process.stderr.write(`${file} is there already: nothing was changed\n`);
    process.exit(1);
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  written.push(file);
};
const pascal = (word: string) => word.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
const contract = `${verb}${pascal(feature)}`;
const folder = `cloudfunctions/${feature}`;
const isNew = !existsSync(path.join(root, folder));

put(
  `${folder}/actions/${verb}.ts`,
  `import { ${contract} } from '@shared/contracts/${feature}';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

/** TODO(${name}): what it does, the Chinese term first. */
export const ${verb}Action = implementCommand(${contract}, async () => ok({}));
`,
);
put(
  `${folder}/actions/${verb}.test.ts`,
  `import { describe, expect, it } from 'vitest';
import { TestRuntime } from '../../../testing/runtime';
import { serve } from '../../_runtime/serve';
import { ${verb}Action } from './${verb}';

describe('${name}', () => {
  it('refuses somebody who has not agreed to the notice', async () => {
    const main = serve({ actions: [${verb}Action] }, () => new TestRuntime());
    const reply = await main({ action: '${name}', input: {}, requestKey: 'key-00000001' }, {});
    expect(reply).toMatchObject({ ok: false, code: 'actor.unregistered' });
  });
});
`,
);
if (isNew) {
  put(
    `${folder}/parts.ts`,
    `import type { Parts } from '../_runtime/serve';
import { ${verb}Action } from './actions/${verb}';

/** What this function is made of. */
export const parts: Parts = { actions: [${verb}Action] };
`,
  );
  put(
    `${folder}/index.ts`,
    `import { cloudRuntime } from '../_runtime/cloudRuntime';
import { serve } from '../_runtime/serve';
import { parts } from './parts';

export const main = serve(parts, cloudRuntime);
`,
  );
  put(`${folder}/README.md`, `# ${feature}\n\nWhat this function is for, in ten lines.\n`);
}

const contractFile = `shared/contracts/${feature}.ts`;
const declaration = `
/** TODO(${name}): what it takes, gives and may refuse. */
export const ${contract} = command({
  name: '${name}',
  roles: ['patient'],
  input: z.strictObject({}),
  output: z.object({}),
  rejections: [],
});
`;
if (existsSync(path.join(root, contractFile))) {
  const source = readFileSync(path.join(root, contractFile), 'utf8');
  if (!/import \{[^}]*\bcommand\b/.test(source))
    process.stdout.write(`import \`command\` in ${contractFile}\n`);
  appendFileSync(path.join(root, contractFile), declaration);
  written.push(`${contractFile} (appended)`);
} else {
  put(
    contractFile,
    `import * as z from 'zod/mini';\nimport { command } from '../kernel/contract';\n${declaration}`,
  );
}

if (page && rest.includes('--page')) {
  put(
    `miniprogram/${page}/index.config.ts`,
    `export default definePageConfig({ navigationBarTitleText: '' });\n`,
  );
  put(
    `miniprogram/${page}/index.tsx`,
    `import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';

/** TODO(${name}): what this page answers. */
export default function ${pascal(path.basename(page))}Page() {
  return (
    <Page>
      <Empty title="还没有内容" />
    </Page>
  );
}
`,
  );
}

process.stdout.write(`${written.join('\n')}\n\nNext:\n`);
if (isNew)
  process.stdout.write(
    `- add ${feature} to FUNCTIONS in scripts/cloudbaserc.ts, to shared/contracts/index.ts and testing/catalogue.ts\n`,
  );
else process.stdout.write(`- add ${verb}Action to ${folder}/parts.ts\n`);
if (page) process.stdout.write(`- add the page to miniprogram/routes.ts\n`);
process.stdout.write(
  '- write the decision in shared/domain, its refusals in the contract, their sentences in messages.ts\n',
);
