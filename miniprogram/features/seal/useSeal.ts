import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { confirm } from '../../platform/confirm';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { sealService } from './service';

const FOR_EVER = '双方确认后，对话和病历原样固定，谁也不能修改或删除，包括您自己。双方都确认以后不能撤销。';

/** 封存 of a visit: how it stands, and the patient's part in it, asked once more before it is done. */
export function useSeal(id: ConsultationId, service = sealService) {
  const ask = useCallback(() => service.get(id), [service, id]);
  const { screen, reload } = useLoaded(ask, explain);
  const deed = useDeed(explain);
  const done = async (why: string | undefined) => {
    if (why) whyNot(why);
    await reload();
  };
  const isAnswer = screen.kind === 'ready' && screen.value.state === 'asked';
  const seal = usePress(async () => {
    const sure = await confirm({
      title: '封存这次问诊',
      content: isAnswer ? FOR_EVER : `${FOR_EVER}医院确认前，您可以撤回申请。`,
      confirmText: '确认封存',
      cancelText: '再想想',
    });
    if (sure) await done(await deed(`seal:${id}`, (key) => service.seal(id, isAnswer, key)));
  });
  const withdraw = usePress(async () => {
    const sure = await confirm({
      title: '撤回封存申请',
      content: '撤回后，这次问诊不再等待封存，到期的内容会照常删除。以后可以重新申请。',
      confirmText: '确认撤回',
      cancelText: '再想想',
    });
    if (sure) await done(await deed(`unseal:${id}`, (key) => service.withdraw(id, key)));
  });
  return { screen, reload, seal, withdraw };
}
