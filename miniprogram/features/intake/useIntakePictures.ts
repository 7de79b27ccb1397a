import { useState, useSyncExternalStore } from 'react';
import { MAX_EVIDENCE_PICTURES } from '@shared/domain/followUp/evidence';
import { MAX_COMPLAINT_PICTURES } from '@shared/domain/picture/picture';
import type { PictureId } from '@shared/kernel/ids';
import { pictureUploads } from '../../platform/pictureUploads';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { emptyEarlier, type IntakeDraft, type KeptPicture } from './draft';
import { intake, useIntakeDraft } from './intake';
import { explain } from './messages';
import { intakeService } from './service';

type Change = (kept: readonly KeptPicture[]) => KeptPicture[];

/** A place of the draft that holds pictures. Uploads go on while the page is away. */
function place(max: number, read: (draft: IntakeDraft) => KeptPicture[], write: WritePictures) {
  const change = (next: Change) => intake.change((draft) => write(draft, next(read(draft))));
  const uploads = pictureUploads({ ...intakeService, explain }, (it) => change((kept) => [...kept, it]));
  return { max, read, change, uploads };
}
type WritePictures = (draft: IntakeDraft, pictures: KeptPicture[]) => IntakeDraft;

const PLACES = {
  complaint: place(
    MAX_COMPLAINT_PICTURES,
    (draft) => draft.pictures,
    (draft, pictures) => ({ ...draft, pictures }),
  ),
  papers: place(
    MAX_EVIDENCE_PICTURES,
    (draft) => draft.earlier?.papers ?? [],
    (draft, papers) => ({ ...draft, earlier: { ...(draft.earlier ?? emptyEarlier), papers } }),
  ),
  more: place(
    MAX_EVIDENCE_PICTURES,
    (draft) => draft.morePapers ?? [],
    (draft, morePapers) => ({ ...draft, morePapers }),
  ),
};

/** Pictures of the complaint or of the papers: those that are there and those on their way. */
export function useIntakePictures(name: keyof typeof PLACES) {
  const { max, read, change, uploads } = PLACES[name];
  const kept = read(useIntakeDraft());
  const underWay = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const [problem, setProblem] = useState<string>();
  const room = max - kept.length - underWay.length;

  async function add(): Promise<void> {
    setProblem(undefined);
    const chosen = await choosePictures(room);
    for (const picture of chosen.slice(0, room)) {
      const verdict = await checkLocalPicture(picture);
      if (verdict === 'ok') uploads.add(picture);
      else setProblem(explain(`picture.${verdict}`));
    }
  }
  const removeKept = (id: PictureId) => change((all) => all.filter((it) => it.pictureId !== id));

  return {
    max,
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

export type IntakePictures = ReturnType<typeof useIntakePictures>;
