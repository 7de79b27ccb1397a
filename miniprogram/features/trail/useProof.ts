import { useState } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { saveFile, type SavedFile } from '../../platform/saveFile';
import type { Tell } from '../../platform/toast';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { trailService } from './service';

const NAMES = { receipt: '留痕凭据', chain: '留痕全链', roots: '公示日根' } as const;

const fileOf = (what: keyof typeof NAMES, mark: string, value: unknown): SavedFile => ({
  name: `${NAMES[what]}-${mark}.json`,
  mimeType: 'application/json',
  content: { text: JSON.stringify(value, null, 1) },
});

/** Every published root, newest first. */
async function allRoots(service: typeof trailService) {
  const roots: object[] = [];
  let cursor: string | undefined;
  do {
    const reply = await service.roots(cursor);
    if (!reply.ok) return reply;
    roots.push(...reply.value.roots);
    cursor = reply.value.nextCursor;
  } while (cursor !== undefined);
  return { ok: true, value: roots } as const;
}

/** Fetched with the first tap, saved with the next: WeChat sends a file on only straight from one. */
function useFile(
  fetchFile: () => Promise<{ ok: true; value: SavedFile } | { ok: false; said: string }>,
  tell: Tell,
) {
  const [file, setFile] = useState<SavedFile>();
  const press = usePress(async () => {
    if (file) {
      const outcome = await saveFile(file);
      if (outcome === 'failed') tell('没有保存成功，请再试一次');
      if (outcome === 'saved') setFile(undefined);
      return;
    }
    const got = await fetchFile();
    if (!got.ok) return tell(got.said);
    setFile(got.value);
    tell(undefined, '已取得，再点一次保存');
  });
  return { ...press, isReady: file !== undefined };
}

/** 留痕凭据 or 留痕全链 of a case of one's own, as a file to keep. */
export const useProof = (id: ConsultationId, what: 'receipt' | 'chain', tell: Tell, service = trailService) =>
  useFile(async () => {
    const reply = await service[what](id);
    if (!reply.ok) return { ok: false, said: explain(reply.code) };
    return { ok: true, value: fileOf(what, id.slice(0, 8), reply.value) };
  }, tell);

/** 公示日根, all of them, as a file that the verifier reads. */
export const useRootsFile = (tell: Tell, service = trailService) =>
  useFile(async () => {
    const reply = await allRoots(service);
    if (!reply.ok) return { ok: false, said: explain(reply.code) };
    const [newest] = reply.value as { day?: string }[];
    return { ok: true, value: fileOf('roots', newest?.day ?? '空', reply.value) };
  }, tell);
