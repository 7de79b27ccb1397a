import { useState } from 'react';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';
import { whyNot } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { followUpService } from './service';
import { EMPTY_VERDICT, VerdictForm, verdictOf } from './verdictForm';

/** 打开与认定: what is typed stays until the server has taken it. */
export function useJudging(id: ConsultationId, onChanged: () => void, service = followUpService) {
  const place = `verdict.${id}.unsent`;
  const [form, setForm] = useState(() => read(place, VerdictForm) ?? EMPTY_VERDICT);
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const checked = verdictOf(form);

  function change(part: Partial<VerdictForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    write(place, next);
  }
  async function done(why: string | undefined): Promise<void> {
    if (why) whyNot(why);
    else {
      remove(place);
      setForm(EMPTY_VERDICT);
      setHasTried(false);
    }
    onChanged();
  }
  const opening = usePress(async () => {
    const why = await deed(`open:${id}`, (key) => service.open(id, key));
    if (why) whyNot(why);
    onChanged();
  });
  const judging = usePress(async () => {
    setHasTried(true);
    if ('problems' in checked) return whyNot(Object.values(checked.problems)[0]!);
    await done(await deed(canonicalJson({ id, checked }), (key) => service.judge(id, checked, key)));
  });
  return {
    form,
    change,
    problems: hasTried && 'problems' in checked ? checked.problems : {},
    opening,
    judging,
  };
}
