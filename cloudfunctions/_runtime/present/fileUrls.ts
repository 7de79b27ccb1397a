import type { Ports } from '../runtime';

/** Signed addresses of files, in one batch. Storage that cannot be reached costs the pictures, never the answer. */
export async function fileUrls(
  ports: Pick<Ports, 'files'>,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(fileIds.filter((it) => it !== ''))];
  if (unique.length === 0) return new Map();
  try {
    return await (await ports.files()).urls(unique);
  } catch {
    return new Map();
  }
}
