import { useState } from 'react';
import { urgencyText } from '@shared/domain/consultation/termination';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId } from '@shared/kernel/ids';
import { confirm } from '../../platform/confirm';
import { read, remove, write } from '../../platform/storage';
import { whyNot } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { terminationService } from './service';
import { EMPTY_FORM, terminationOf, TerminationForm } from './terminationForm';

/** 终止并转线下: keeps what is typed, asks once more, and ends the case at most once. */
export function useTermination(
  id: ConsultationId,
  onDone: () => void,
  service: Pick<typeof terminationService, 'terminate'> = terminationService,
) {
  const place = `termination.${id}.unsent`;
  const [form, setForm] = useState(() => read(place, TerminationForm) ?? EMPTY_FORM);
  const [hasTried, setHasTried] = useState(false);
  const keys = useIntentKeys();
  const checked = terminationOf(form);

  function change(part: Partial<TerminationForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    write(place, next);
  }

  const press = usePress(async () => {
    setHasTried(true);
    if ('problems' in checked) return whyNot(Object.values(checked.problems)[0]!);
    const { termination } = checked;
    if (!(await confirm(question(urgencyText[termination.urgency])))) return;
    const input = { consultationId: id, termination };
    const intent = canonicalJson(input);
    const reply = await service.terminate(input, keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (!reply.ok) whyNot(explain(reply.code));
    if (!reply.ok && reply.code !== 'consultation.not_in_progress') return;
    remove(place);
    onDone();
  });
  return { form, change, problems: hasTried && 'problems' in checked ? checked.problems : {}, press };
}

const question = (howSoon: string) => ({
  title: '终止并转线下',
  content: `${howSoon}医院。问诊会立即结束，不能再写消息和病历，费用全额退给患者。`,
  confirmText: '确认终止',
  cancelText: '再看看',
});
