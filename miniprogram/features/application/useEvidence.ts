import { useState, useSyncExternalStore } from 'react';
import { PICTURES_PER_DOCUMENT, type Document } from '@shared/domain/application/fields';
import type { PictureId } from '@shared/kernel/ids';
import { pictureUploads } from '../../platform/pictureUploads';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { explain } from './messages';
import { applicationService } from './service';
import type { ApplicationFormState } from './useApplicationForm';

/** The pictures of one document: those that are there and those on their way. */
export function useEvidence(
  document: Document,
  { draft, changePictures }: Pick<ApplicationFormState, 'draft' | 'changePictures'>,
  urls: ReadonlyMap<PictureId, string>,
) {
  const [local, setLocal] = useState<ReadonlyMap<PictureId, string>>(new Map());
  const [problem, setProblem] = useState<string>();
  const [uploads] = useState(() =>
    pictureUploads({ ...applicationService, explain }, ({ pictureId, path }) => {
      setLocal((known) => new Map(known).set(pictureId, path));
      changePictures(document, (ids) => [...ids, pictureId]);
    }),
  );
  const underWay = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const kept = (draft.evidence[document] ?? []).map((id) => ({
    id,
    path: local.get(id) ?? urls.get(id) ?? '',
  }));
  const room = PICTURES_PER_DOCUMENT - kept.length - underWay.length;

  async function add(): Promise<void> {
    setProblem(undefined);
    for (const picture of (await choosePictures(room)).slice(0, room)) {
      const verdict = await checkLocalPicture(picture);
      if (verdict === 'ok') uploads.add(picture);
      else setProblem(explain(`picture.${verdict}`));
    }
  }
  const removeKept = (id: PictureId) => changePictures(document, (ids) => ids.filter((it) => it !== id));

  return {
    kept,
    underWay,
    room,
    problem,
    add,
    removeKept,
    removeUpload: uploads.remove,
    retry: uploads.retry,
  };
}
export type EvidencePictures = ReturnType<typeof useEvidence>;
