import { useState } from 'react';
import type { HealthFacts } from '@shared/domain/patient/health';
import { canonicalJson } from '@shared/kernel/canonical';
import type { PatientId } from '@shared/kernel/ids';
import { toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { toldDraftOf, toldOf, toldProblem, type ToldDraft } from '../../ui/told';
import { explain } from './messages';
import { healthService } from './service';

type Form = Record<keyof HealthFacts, ToldDraft>;
const PARTS = ['history', 'allergies', 'medicines'] as const;

const formOf = (facts: HealthFacts | undefined): Form => ({
  history: facts ? toldDraftOf(facts.history) : { text: '' },
  allergies: facts ? toldDraftOf(facts.allergies) : { text: '' },
  medicines: facts ? toldDraftOf(facts.medicines) : { text: '' },
});

/** The three parts as they may be sent; undefined while one is missing. */
function factsOf(form: Form): HealthFacts | undefined {
  const [history, allergies, medicines] = PARTS.map((part) => toldOf(form[part]));
  return history && allergies && medicines && PARTS.every((part) => !toldProblem(form[part]))
    ? { history, allergies, medicines }
    : undefined;
}

/** 健康档案 as it is being filled in. */
export function useHealthForm(
  patientId: PatientId,
  known: HealthFacts | undefined,
  onSaved: () => void,
  service = healthService,
) {
  const [form, setForm] = useState(() => formOf(known));
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const problemOf = (part: keyof Form) => (hasTried ? toldProblem(form[part]) : undefined);
  const press = usePress(async () => {
    setHasTried(true);
    const facts = factsOf(form);
    if (!facts) return toast('还有没有填好的，请看红色的提示');
    const why = await deed(canonicalJson({ patientId, facts }), (key) => service.save(patientId, facts, key));
    if (why) return toast(why);
    toast('已保存，下次问诊会自动带入');
    onSaved();
  });
  const change = (part: keyof Form, told: ToldDraft) => setForm({ ...form, [part]: told });
  return { form, change, problemOf, press };
}
