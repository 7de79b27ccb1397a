import { useState } from 'react';
import { checkLocalPicture, choosePictures } from '../../platform/pictures';
import { newRequestKey } from '../../platform/requestKey';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { patientService } from './service';

/** 拍身份证: a photo fills the form; it is gone from the cloud once it was read. */
export function useIdCard(
  onRead: (card: { readonly name: string; readonly idNumber: string }) => void,
  service = patientService,
) {
  const [problem, setProblem] = useState<string>();
  const press = usePress(async () => {
    const [picture] = await choosePictures(1);
    if (!picture) return;
    setProblem(undefined);
    const verdict = await checkLocalPicture(picture);
    if (verdict !== 'ok') return setProblem(explain(`picture.${verdict}`));
    const uploaded = await service.uploadCard(picture);
    if (!uploaded.ok) return setProblem(explain(uploaded.code));
    // Every photo is read once: what comes of it is kept nowhere, so a repeated press could not be answered.
    const reply = await service.readCard(uploaded.fileId, newRequestKey());
    if (reply.ok) onRead(reply.value);
    else setProblem(reply.code.startsWith('transport.') ? NOT_ANSWERED : explain(reply.code));
  });
  return { press, problem };
}

const NOT_ANSWERED = '没有收到答复，请再拍一次，或直接填写';
