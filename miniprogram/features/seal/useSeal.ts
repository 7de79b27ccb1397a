import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { confirm } from '../../platform/confirm';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { sealService } from './service';

/** 封存 of a visit: how it stands, and the patient's part in it, asked once more before it is done. */
export function useSeal(id: ConsultationId, service = sealService) {
  const ask = useCallback(() => service.get(id), [service, id]);
  const { screen, reload } = useLoaded(ask, explain);
  const deed = useDeed(explain);
  const press = usePress(async () => {
    const sure = await confirm({
      title: '封存这次问诊',
      content: '双方确认后，对话和病历原样固定，谁也不能修改或删除，包括您自己。封存不能撤销。',
      confirmText: '确认封存',
      cancelText: '再想想',
    });
    if (!sure) return;
    const why = await deed(`seal:${id}`, (key) => service.seal(id, key));
    if (why) toast(why);
    await reload();
  });
  return { screen, reload, press };
}
