import type { WireRequest, WireResponse } from '../../kernel/service';
import { contentTypeOf } from './contentType';
import { readMultipart, type Part } from './multipart';
import type { Objects } from './objects';
import { expired, refusal, wrongSignature } from './refusal';
import type { Tickets } from './tickets';

type Upload = {
  readonly path: string;
  readonly authorization: string;
  readonly token: string;
  readonly cosFileId: string;
  readonly contentType: string | undefined;
  readonly bytes: Buffer;
};

type Parts = {
  readonly objects: Objects;
  readonly tickets: Tickets;
  readonly maxBytes: number;
  readonly cosFileIdOf: (path: string) => string;
};

/** Takes what an issued authorization permits: a raw PUT, or the form that browsers and tcb-admin-node post. */
export async function handleUpload(request: WireRequest, path: string, parts: Parts): Promise<WireResponse> {
  const upload = request.method === 'PUT' ? rawUpload(request, path) : formUpload(request);
  if (!upload) return refusal(400, 'MalformedPOSTRequest', 'The body is not a complete multipart form.');
  const grant = parts.tickets.readUpload(upload);
  if (grant === 'expired') return expired();
  const granted = grant !== 'wrong' && grant.path === upload.path && grant.path === path;
  if (!granted || upload.cosFileId !== parts.cosFileIdOf(path)) return wrongSignature();
  if (upload.bytes.length > parts.maxBytes)
    return refusal(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size.');
  await parts.objects.put(
    {
      path,
      contentType: contentTypeOf(path, upload.contentType),
      ...(grant.openid !== undefined && { openid: grant.openid }),
    },
    upload.bytes,
  );
  return { status: request.method === 'PUT' ? 200 : 204 };
}

const rawUpload = ({ headers, body }: WireRequest, path: string): Upload => ({
  path,
  authorization: headers['authorization'] ?? headers['signature'] ?? '',
  token: headers['x-cos-security-token'] ?? '',
  cosFileId: headers['x-cos-meta-fileid'] ?? '',
  contentType: headers['content-type'],
  bytes: body,
});

function formUpload({ headers, body }: WireRequest): Upload | undefined {
  const parts = readMultipart(headers['content-type'] ?? '', body);
  const file = parts?.find(({ name }) => name === 'file');
  if (!parts || !file) return undefined;
  // SDKs differ in the case of the field names.
  const fields = new Map(
    parts.filter((part) => part !== file).map(({ name, bytes }) => [name.toLowerCase(), bytes]),
  );
  const field = (name: string) => fields.get(name)?.toString() ?? '';
  return {
    path: field('key'),
    authorization: field('signature') || field('authorization'),
    token: field('x-cos-security-token'),
    cosFileId: field('x-cos-meta-fileid'),
    contentType: typeOf(field('content-type'), file),
    bytes: file.bytes,
  };
}

const typeOf = (said: string, file: Part) => said || file.contentType;
