import { useState, useSyncExternalStore } from 'react';
import { MAX_COMPLAINT_PICTURES } from '@shared/domain/picture/picture';
import type { PictureId } from '@shared/kernel/ids';
import { pictureUploads } from '../../platform/pictureUploads';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { intake, useIntakeDraft } from './intake';
import { explain } from './messages';
import { intakeService } from './service';

/** They go on while the page is away. */
const uploads = pictureUploads({ ...intakeService, explain }, (picture) =>
  intake.change((draft) => ({ ...draft, pictures: [...draft.pictures, picture] })),
);

/** The pictures of the complaint: those that are there and those on their way. */
export function useIntakePictures() {
  const kept = useIntakeDraft().pictures;
  const underWay = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const [problem, setProblem] = useState<string>();
  const room = MAX_COMPLAINT_PICTURES - kept.length - underWay.length;

  async function add(): Promise<void> {
    setProblem(undefined);
    const chosen = await choosePictures(room);
    for (const picture of chosen.slice(0, room)) {
      const verdict = await checkLocalPicture(picture);
      if (verdict === 'ok') uploads.add(picture);
      else setProblem(explain(`picture.${verdict}`));
    }
  }
  const removeKept = (id: PictureId) =>
    intake.change((draft) => ({ ...draft, pictures: draft.pictures.filter((it) => it.pictureId !== id) }));

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

export type IntakePictures = ReturnType<typeof useIntakePictures>;
