import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { json, type Service, type WireResponse } from './service';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A name with a content hash in it never changes its content. */
const HASHED = /[.-][0-9a-f]{8,}\.\w+$/;

/**
 * The files of a single-page app under `at`, a path that ends with a slash; a path without an extension is the app's own
 * and gets its index.
 */
export function staticFiles(directory: string, at = '/'): Service {
  const bare = at.slice(0, -1);
  return {
    name: 'static',
    owns: ({ method, path }) =>
      (method === 'GET' || method === 'HEAD') && (path.startsWith(at) || path === bare),
    async handle({ path: asked }) {
      // Without the slash the app's own addresses would be looked for beside it.
      if (asked === bare) return { status: 301, headers: { location: at } };
      const path = asked.slice(bare.length);
      const file = fileOf(directory, path);
      if (file && existsSync(file) && (await stat(file)).isFile()) return fileResponse(file);
      const index = join(directory, 'index.html');
      if (extname(path) === '' && existsSync(index)) return fileResponse(index);
      return json(404, { code: 'NO_SUCH_FILE', message: asked });
    },
  };
}

function fileOf(directory: string, path: string): string | undefined {
  try {
    const inside = normalize(decodeURIComponent(path));
    return inside.includes('\0') || inside.startsWith('..') ? undefined : join(directory, inside);
  } catch {
    return undefined;
  }
}

async function fileResponse(file: string): Promise<WireResponse> {
  return {
    status: 200,
    headers: {
      'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
    body: await readFile(file),
  };
}
