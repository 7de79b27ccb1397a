import { useState } from 'react';
import type { Finding } from '@shared/contracts/prescription';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId, PrescriptionId } from '@shared/kernel/ids';
import { confirm } from '../../platform/confirm';
import { read, remove, write } from '../../platform/storage';
import { toast } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { isWholePin } from '../../ui/PinInput';
import { draftOf, DraftForm, EMPTY_DRAFT } from './draftForm';
import { explain } from './messages';
import { prescriptionService } from './service';

type Of = { readonly consultationId: ConsultationId; readonly correct: PrescriptionId | undefined };

/** 开处方: keeps what is typed, shows what the tables say before anything is handed in, and hands in at most once. */
export function usePrescribing(
  { consultationId, correct }: Of,
  opening: Partial<DraftForm>,
  onDone: (isPharmacistThere: boolean) => void,
  service = prescriptionService,
) {
  const place = `prescription.${correct ?? consultationId}.unsent`;
  const [form, setForm] = useState<DraftForm>(() => read(place, DraftForm) ?? { ...EMPTY_DRAFT, ...opening });
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [isSigned, setSigned] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** Nowhere but here, and only until it was used. */
  const [pin, setPin] = useState('');
  const keys = useIntentKeys();

  function change(part: Partial<DraftForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    setProblem(undefined);
    write(place, next);
  }

  const press = usePress(async () => {
    const checked = draftOf(form);
    if ('problem' in checked) return setProblem(checked.problem);
    const looked = await service.check(consultationId, checked.draft);
    if (!looked.ok) return setProblem(explain(looked.code));
    setFindings(looked.value.findings);
    setSigned(looked.value.isSigned);
    const why = openFinding(looked.value.findings, form);
    if (why !== undefined) return setProblem(why);
    const open = new Set(looked.value.findings.map(({ id }) => id));
    const draft = {
      ...checked.draft,
      overrides: checked.draft.overrides.filter(({ findingId }) => open.has(findingId)),
    };
    if (!isWholePin(pin)) return setProblem('请输入 6 位签名口令');
    if (!(await confirm(QUESTION))) return;
    const intent = canonicalJson([consultationId, correct, draft]);
    const key = keys.of(intent);
    const reply = correct
      ? await service.correct(correct, draft, pin, key)
      : await service.issue(consultationId, draft, pin, key);
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (reply.ok || reply.code === 'signature.pin_wrong') setPin('');
    if (!reply.ok) return setProblem(explain(reply.code));
    remove(place);
    toast('已提交，等待药师审核');
    onDone(reply.value.isPharmacistThere);
  });
  return { form, change, findings, isSigned, problem, press, pin, setPin };
}

/** What still stands in the way: a block, or a warning without a reason. */
function openFinding(findings: readonly Finding[], { answers }: DraftForm): string | undefined {
  if (findings.some(({ severity }) => severity === 'block')) return '有禁止使用的提示，请换药后再提交';
  const isAnswered = ({ id }: Finding) => (answers[id] ?? '').trim().length >= 5;
  return findings.every(isAnswered) ? undefined : '请逐条处理用药提示，写明理由，至少 5 个字';
}

const QUESTION = {
  title: '提交处方',
  content: '您的电子签名随处方一起提交，药师审核通过才生效。请再核对一遍药名、用量和天数。',
  confirmText: '提交',
  cancelText: '再看看',
};
