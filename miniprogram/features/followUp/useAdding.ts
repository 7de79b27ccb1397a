import { useState } from 'react';
import type { ConsultationId, PictureId } from '@shared/kernel/ids';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { followUpService } from './service';

/** 补充就诊材料, at most once for what was chosen. */
export function useAdding(
  id: ConsultationId,
  pictureIds: readonly PictureId[],
  onDone: () => void,
  service = followUpService,
) {
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const press = usePress(async () => {
    if (pictureIds.length === 0) return setProblem('请先拍照或选择图片');
    const why = await deed(`add:${id}:${pictureIds.join()}`, (key) => service.add(id, [...pictureIds], key));
    setProblem(why);
    if (why) return;
    toast('已提交，医生会再看');
    onDone();
  });
  return { problem, press };
}
