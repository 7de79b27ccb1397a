import { open } from 'node:fs/promises';
import type { WireRequest, WireResponse } from '../../kernel/service';
import type { Objects, StoredObject } from './objects';
import { expired, refusal, wrongSignature } from './refusal';
import type { Tickets } from './tickets';

type Parts = { readonly objects: Objects; readonly tickets: Tickets };
type Range = { readonly from: number; readonly to: number };

/** Answers a signed URL until it expires. */
export async function handleDownload(
  request: WireRequest,
  path: string,
  parts: Parts,
): Promise<WireResponse> {
  const verdict = parts.tickets.readDownload(path, request.query);
  if (verdict === 'expired') return expired();
  if (verdict === 'wrong') return wrongSignature();
  const object = parts.objects.find(path);
  if (!object) return refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  const range = rangeOf(request.headers['range'], object.size);
  if (range === 'unsatisfiable')
    return {
      ...refusal(416, 'InvalidRange', 'The requested range cannot be satisfied.'),
      headers: { 'content-range': `bytes */${object.size}` },
    };
  const { from, to } = range ?? { from: 0, to: object.size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      'content-type': object.contentType,
      'accept-ranges': 'bytes',
      etag: `"${object.file}"`,
      // What a stranger uploaded must not run as a page of this origin.
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      ...(range && { 'content-range': `bytes ${from}-${to}/${object.size}` }),
    },
    body: await readBytes(parts.objects, object, from, to),
  };
}

async function readBytes(objects: Objects, object: StoredObject, from: number, to: number): Promise<Buffer> {
  const handle = await open(objects.fileOf(object));
  try {
    const bytes = Buffer.alloc(to - from + 1);
    await handle.read(bytes, 0, bytes.length, from);
    return bytes;
  } finally {
    await handle.close();
  }
}

/** One `bytes=` range; anything else asks for the whole. */
function rangeOf(header: string | undefined, size: number): Range | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const [first, last] = [found[1] ?? '', found[2] ?? ''];
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'unsatisfiable' : { from, to };
}
