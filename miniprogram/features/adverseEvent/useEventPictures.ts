import { useMemo, useState, useSyncExternalStore } from 'react';
import { MAX_EVENT_PICTURES } from '@shared/domain/adverseEvent/event';
import type { PictureId } from '@shared/kernel/ids';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { pictureUploads } from '../../platform/pictureUploads';
import { explain } from './messages';
import { adverseEventService } from './service';

type Kept = { readonly pictureId: PictureId; readonly path: string };

/** 照片 of one report: those that are there and those on their way. */
export function useEventPictures() {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [problem, setProblem] = useState<string>();
  const uploads = useMemo(
    () => pictureUploads({ ...adverseEventService, explain }, (it) => setKept((before) => [...before, it])),
    [],
  );
  const underWay = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const room = MAX_EVENT_PICTURES - kept.length - underWay.length;

  async function add(): Promise<void> {
    setProblem(undefined);
    for (const picture of (await choosePictures(room)).slice(0, room)) {
      const verdict = await checkLocalPicture(picture);
      if (verdict === 'ok') uploads.add(picture);
      else setProblem(explain(`picture.${verdict}`));
    }
  }
  const removeKept = (id: PictureId) => setKept((all) => all.filter((it) => it.pictureId !== id));
  return { kept, underWay, room, problem, add, removeKept, remove: uploads.remove, retry: uploads.retry };
}

export type EventPictures = ReturnType<typeof useEventPictures>;
