import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { FONT_PACKAGE } from '../cloudfunctions/_runtime/pdf/font';
import { ACCESS_TABLE, accessTable } from './accessTable';
import { cloudbaserc } from './cloudbaserc';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'cloudfunctions');
const output = path.join(root, 'dist/functions');
/** Files that a module reads at run time: they lie beside each function that has the module in it. */
const BESIDE: Readonly<Record<string, string>> = {
  // Ten megabytes that only a function that prints has beside it.
  'cloudfunctions/_runtime/pdf/font.ts': createRequire(import.meta.url).resolve(FONT_PACKAGE),
  'cloudfunctions/triage/lexicon/lexicon.ts': path.join(source, 'triage/lexicon/words.bin'),
  'cloudfunctions/triage/model/departmentModel.ts': path.join(source, 'triage/model/weights.bin'),
};

/** What is imported on demand becomes a file of its own: code in the same file costs its load time on every cold start. */
function lazyFiles(found: Map<string, string>): Plugin {
  return {
    name: 'lazy-files',
    setup(on) {
      on.onResolve({ filter: /^\./ }, (args) => {
        if (args.kind !== 'dynamic-import') return undefined;
        const file = path.resolve(args.resolveDir, `${args.path}.ts`);
        const name = `lazy-${path.basename(path.dirname(file))}-${path.basename(file, '.ts')}.js`;
        found.set(name, file);
        return { path: `./${name}`, external: true };
      });
    },
  };
}

type Bundle = {
  readonly code: Uint8Array;
  readonly inputs: readonly string[];
  readonly lazy: Map<string, string>;
};

async function bundle(entry: string): Promise<Bundle> {
  const lazy = new Map<string, string>();
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    tsconfig: path.join(root, 'tsconfig.json'),
    plugins: [lazyFiles(lazy)],
    alias: {
      request: path.join(source, '_runtime/adapters/cloudbase/request.cts'),
      // Its module for `import` asks where its own file lies, which a bundle cannot say.
      pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.js'),
    },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  return { code: made.outputFiles[0]!.contents, inputs: Object.keys(made.metafile.inputs), lazy };
}

/** @param bundled what was bundled in this build: most functions load the same vendors on demand. */
async function buildFunction(name: string, bundled: Map<string, Promise<Bundle>>): Promise<void> {
  const outdir = path.join(output, name);
  await mkdir(outdir);
  const written = new Set<string>();
  const inputs: string[] = [];
  const write = async (file: string, entry: string): Promise<void> => {
    if (written.has(file)) return;
    written.add(file);
    const once = bundled.get(entry) ?? bundle(entry);
    bundled.set(entry, once);
    const { code, lazy, ...made } = await once;
    inputs.push(...made.inputs);
    await writeFile(path.join(outdir, file), code);
    for (const [later, its] of lazy) await write(later, its);
  };
  await write('index.js', path.join(source, name, 'index.ts'));
  for (const [module, file] of Object.entries(BESIDE))
    if (inputs.includes(module)) await copyFile(file, path.join(outdir, path.basename(file)));
  const manifest = {
    name: `wenzhen-${name}`,
    version: '0.1.0',
    private: true,
    main: 'index.js',
    dependencies: {},
  };
  await writeFile(path.join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Names of the folders that are cloud functions. */
export async function functionNames(): Promise<string[]> {
  const folders = await readdir(source, { withFileTypes: true });
  return folders.filter((it) => it.isDirectory() && !it.name.startsWith('_')).map((it) => it.name);
}

/** Builds every function into one deployable folder each, and writes what is made from the code: `cloudbaserc.json`, `docs/access.md`. */
export async function buildFunctions(): Promise<void> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const bundled = new Map<string, Promise<Bundle>>();
  await Promise.all((await functionNames()).map((name) => buildFunction(name, bundled)));
  await writeFile(path.join(root, 'cloudbaserc.json'), `${JSON.stringify(cloudbaserc(), null, 2)}\n`);
  await writeFile(ACCESS_TABLE, accessTable());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const from = Date.now();
  await buildFunctions();
  process.stdout.write(`functions built in ${Date.now() - from} ms → dist/functions\n`);
}
