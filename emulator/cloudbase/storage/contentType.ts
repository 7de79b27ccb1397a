const BY_EXTENSION: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
};

const UNKNOWN = 'application/octet-stream';

/** What the uploader said; where that says nothing, what the name says. */
export function contentTypeOf(path: string, said: string | undefined): string {
  if (said && said !== UNKNOWN) return said;
  return BY_EXTENSION[path.split('.').pop()?.toLowerCase() ?? ''] ?? UNKNOWN;
}
