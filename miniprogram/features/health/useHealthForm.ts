import { useState } from 'react';
import type { Told } from '@shared/domain/consultation/complaint';
import type { HealthFacts, HealthProfile } from '@shared/domain/patient/health';
import { canonicalJson } from '@shared/kernel/canonical';
import type { PatientId } from '@shared/kernel/ids';
import { whyNot, toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { toldDraftOf, toldOf, toldProblem, type ToldDraft } from '../../ui/told';
import { explain } from './messages';
import { healthService } from './service';

type Form = Record<keyof HealthFacts, ToldDraft>;

const draftOf = (told: Told | undefined): ToldDraft => (told ? toldDraftOf(told) : { text: '' });
const formOf = (facts: HealthFacts | undefined): Form => ({
  history: draftOf(facts?.history),
  allergies: draftOf(facts?.allergies),
  medicines: draftOf(facts?.medicines),
  pregnancies: draftOf(facts?.pregnancies),
});

/** The parts as they may be sent; undefined while one is missing. */
function factsOf(form: Form, hasPregnancies: boolean): HealthFacts | undefined {
  const asked = hasPregnancies ? form : { ...form, pregnancies: undefined };
  if (Object.values(asked).some((it) => it && toldProblem(it))) return undefined;
  const [history, allergies, medicines] = [form.history, form.allergies, form.medicines].map(toldOf);
  const pregnancies = asked.pregnancies && toldOf(asked.pregnancies);
  return history && allergies && medicines
    ? { history, allergies, medicines, ...(pregnancies && { pregnancies }) }
    : undefined;
}

const ELSEWHERE = explain('health.changed_elsewhere');

/** 健康档案 as it is being filled in. */
export function useHealthForm(
  patientId: PatientId,
  known: HealthProfile | undefined,
  hasPregnancies: boolean,
  onSaved: () => void,
  service = healthService,
) {
  const [form, setForm] = useState(() => formOf(known));
  const [hasTried, setHasTried] = useState(false);
  const [readAt, setReadAt] = useState(known?.savedAt);
  /** What another phone has saved meanwhile. */
  const [theirs, setTheirs] = useState<HealthProfile>();
  const deed = useDeed(explain);
  const problemOf = (part: keyof Form) => (hasTried ? toldProblem(form[part]) : undefined);
  const press = usePress(async () => {
    setHasTried(true);
    const facts = factsOf(form, hasPregnancies);
    if (!facts) return whyNot('还有没有填好的，请看红色的提示');
    const why = await deed(canonicalJson({ patientId, facts, readAt }), (key) =>
      service.save(patientId, facts, readAt, key),
    );
    if (why === ELSEWHERE) {
      const now = await service.get(patientId);
      if (now.ok) setReadAt(now.value.profile?.savedAt);
      if (now.ok) setTheirs(now.value.profile);
    }
    if (why) return whyNot(why);
    toast('已保存，下次问诊会自动带入');
    onSaved();
  });
  const change = (part: keyof Form, told: ToldDraft) => setForm({ ...form, [part]: told });
  return { form, change, problemOf, press, theirs };
}
