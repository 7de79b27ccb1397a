import { useState } from 'react';
import { dispositionText, type Disposition } from '@shared/domain/record/disposition';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId } from '@shared/kernel/ids';
import { confirm } from '../../platform/confirm';
import { whyNot } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePin } from '../../platform/usePin';
import { explain } from './messages';
import { dispositionOf, signingProblems, type Problems, type RecordForm } from './recordForm';
import { recordWriting } from './writing';

type Outcome = 'closed' | 'stale' | 'open' | 'changed_elsewhere';

/** 结束问诊并签署病历: checks every part and the PIN, asks once more, and closes at most once. */
export function useClosing(id: ConsultationId, needsDiagnosis: boolean, service = recordWriting) {
  const keys = useIntentKeys();
  const [hasTried, setHasTried] = useState(false);
  const { pin, typePin, pinProblem, isMissing, refused } = usePin(explain);

  async function close(form: RecordForm): Promise<Outcome> {
    const found = signingProblems(form, needsDiagnosis);
    setHasTried(true);
    const disposition = dispositionOf(form);
    const first = Object.values(found)[0];
    if (first !== undefined || !disposition) {
      whyNot(first ?? explain('consultation.disposition_missing'));
      return 'open';
    }
    if (isMissing()) return 'open';
    if (!(await confirm(question(disposition)))) return 'open';
    const { body: record, diagnoses, revision } = form;
    const input = {
      ...{ consultationId: id, record, disposition, pin },
      ...(diagnoses?.length && { diagnoses }),
      ...(revision !== undefined && { revision }),
    };
    // Another text is another intent: the server refuses a known key with other content.
    const intent = canonicalJson(input);
    const reply = await service.close(input, keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (reply.ok) return 'closed';
    if (reply.code === 'record.changed_elsewhere') return 'changed_elsewhere';
    if (refused(reply.code)) return 'open';
    whyNot(explain(reply.code));
    return reply.code === 'consultation.not_in_progress' ? 'stale' : 'open';
  }
  return {
    /** What is wrong, in its place; nothing before the first try, and gone as soon as it is put right. */
    problemsOf: (form: RecordForm): Problems => (hasTried ? signingProblems(form, needsDiagnosis) : {}),
    close,
    ...{ pin, typePin, pinProblem },
  };
}

const question = (disposition: Disposition) => ({
  title: '结束问诊并签署病历',
  content: `处置：${dispositionText(disposition)}。签署后只能以新版本更正，患者会立即看到病历和处置。`,
  // WeChat takes at most four characters on a button.
  confirmText: '确认签署',
  cancelText: '再看看',
});
