import { useState } from 'react';
import type { MessageView } from '@shared/domain/consultation/message';
import { canonicalJson } from '@shared/kernel/canonical';
import { ConsultationId } from '@shared/kernel/ids';
import { cleanText, textLength } from '@shared/kernel/text';
import { confirm } from '../../platform/confirm';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { emergencyService, type OpenedCase } from './service';

type Opened = {
  readonly id: ConsultationId;
  readonly found: OpenedCase;
  readonly messages: readonly MessageView[];
};

const LEAST_REASON = 10;

/** 紧急查阅: a reason first, then the case for an hour. What is on the screen goes when the hour is over and it is asked for more. */
export function useEmergency(service = emergencyService) {
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const deed = useDeed(explain);
  const id = ConsultationId.safeParse(number.trim()).data;
  const why = cleanText(reason);
  const problems = {
    ...(!id && { number: '请填写就诊编号，在患者的病历页上' }),
    ...(textLength(why) < LEAST_REASON && { reason: `请写明理由，至少 ${LEAST_REASON} 个字。患者会看到` }),
  };

  const press = usePress(async () => {
    setHasTried(true);
    if (!id || Object.keys(problems).length > 0) return;
    if (!(await confirm(QUESTION))) return;
    const refused = await deed(canonicalJson({ id, why }), (key) => service.open(id, why, key));
    if (refused) return whyNot(refused);
    const reply = await service.read(id);
    if (!reply.ok) return whyNot(explain(reply.code));
    setOpened({ id, found: reply.value, messages: reply.value.messages });
  });
  const more = usePress(async () => {
    if (!opened) return;
    const reply = await service.read(opened.id, opened.messages.at(-1)?.seq ?? 0);
    if (reply.ok) return setOpened({ ...opened, messages: [...opened.messages, ...reply.value.messages] });
    whyNot(explain(reply.code));
    if (reply.code === 'access.not_granted') setOpened(undefined);
  });
  return {
    ...{ number, setNumber, reason, setReason, press, opened, more },
    problems: hasTried ? problems : {},
  };
}

const QUESTION = {
  title: '紧急查阅',
  content: '打开后一小时内可看。您的姓名、时间和理由会立即告知患者，并由质控逐条核实。',
  confirmText: '确认打开',
  cancelText: '再看看',
};
