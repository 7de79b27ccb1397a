import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildOnce } from './buildOnce';

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'dist/console');
/** Where the staff's browsers call in the emulated world. A deployment names its own HTTP access address. */
const EMULATED = '/http';

/** Builds the staff's console into `dist/console`; does nothing when the build there was made of the same files. */
export async function buildConsole({
  onProgress = () => undefined,
}: { readonly onProgress?: (line: string) => void } = {}): Promise<void> {
  const callBase = process.env['CONSOLE_CALL_BASE'] ?? EMULATED;
  const started = Date.now();
  const isBuilt = await buildOnce(
    { root, out, inputs: ['console', 'shared', 'package-lock.json'], salt: callBase },
    () => bundle(callBase),
  );
  if (!isBuilt) return onProgress('up to date, nothing to build');
  const { files, bytes } = await firstLoad();
  onProgress(
    `compiled the console in ${Math.round((Date.now() - started) / 1000)} s; ` +
      `the first page loads ${files} files, ${Math.round(bytes / 1024)} KB compressed`,
  );
}

const bundle = async (callBase: string): Promise<void> => {
  await build({
    configFile: false,
    root: path.join(root, 'console'),
    base: './',
    logLevel: 'warn',
    mode: 'production',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    define: { CALL_BASE: JSON.stringify(callBase), IS_EMULATED: JSON.stringify(callBase === EMULATED) },
    esbuild: { jsx: 'automatic' },
    plugins: [{ name: 'content-policy', transformIndexHtml: (html) => withPolicy(html, callBase) }],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 1000,
      rollupOptions: {
        // What libraries mark for other bundlers concerns nobody here; a warning about our own files ends the build.
        onwarn({ id, ids, message }) {
          if (![id, ...(ids ?? [])].some((it) => it?.includes('node_modules'))) throw new Error(message);
        },
      },
    },
  });
};

/** Nothing but our own code runs, and it talks to nobody but our own functions. antd writes its styles into the page. */
function withPolicy(html: string, callBase: string): string {
  // The emulated cloud names itself by number, whatever name the browser has called it by.
  const calls = callBase.startsWith('http') ? ` ${new URL(callBase).origin}` : '';
  const pictures = calls || ' http://127.0.0.1:* http://localhost:*';
  const policy = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${pictures}`,
    `font-src 'self'`,
    // A large spreadsheet is unpacked by a worker that its library makes of its own code.
    `worker-src 'self' blob:`,
    `connect-src 'self'${calls}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return html.replace(
    '<head>',
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** What the browser must have before anything is shown: what the page itself names. */
async function firstLoad(): Promise<{ readonly files: number; readonly bytes: number }> {
  const html = await readFile(path.join(out, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name!);
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(path.join(out, name))).length),
  );
  return { files: names.length, bytes: sizes.reduce((sum, it) => sum + it, 0) };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildConsole({ onProgress: (line) => process.stdout.write(`${line}\n`) });
