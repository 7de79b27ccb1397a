export type Part = { readonly name: string; readonly contentType?: string; readonly bytes: Buffer };

/** The parts of a `multipart/form-data` body; undefined where it is not one. */
export function readMultipart(contentType: string, body: Buffer): Part[] | undefined {
  const found = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (!boundary) return undefined;
  const fence = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  // The first fence has no line break before it; the one before each further part belongs to the fence.
  let at = body.indexOf(fence.subarray(2)) + fence.length - 2;
  for (;;) {
    const end = body.indexOf(fence, at);
    if (end < 0) return parts;
    const part = readPart(body.subarray(at + 2, end));
    if (part) parts.push(part);
    at = end + fence.length;
  }
}

function readPart(part: Buffer): Part | undefined {
  const split = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, split).toString();
  const name = /content-disposition:[^\r\n]*[; ]name="([^"]*)"/i.exec(head)?.[1];
  if (split < 0 || name === undefined) return undefined;
  const contentType = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1]?.trim();
  return { name, bytes: part.subarray(split + 4), ...(contentType && { contentType }) };
}
