import { useCallback, useState } from 'react';
import type { DoctorCard } from '@shared/domain/doctor/doctor';
import type { ColleagueKind } from '@shared/domain/colleague/request';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { cleanText, textLength } from '@shared/kernel/text';
import { whyNot, toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePaged } from '../../platform/usePaged';
import { usePress } from '../../platform/usePress';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { colleagueService } from './service';

const LEAST = 5;
const MOST = 500;

/** 请同事: whom, and why. */
export function useAsking(
  consultationId: ConsultationId,
  kind: ColleagueKind,
  me: DoctorId,
  onDone: () => void,
  service = colleagueService,
) {
  const [chosen, setChosen] = useState<DoctorCard>();
  const [typed, setTyped] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const words = cleanText(typed);
  const length = textLength(words);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.doctors(cursor);
      if (!reply.ok) return reply;
      const items = reply.value.doctors.filter(({ id }) => id !== me);
      return ok({ items, nextCursor: reply.value.nextCursor });
    },
    [service, me],
  );
  const doctors = usePaged(fetchPage, explain);
  useReload(doctors.reload);
  const problems = {
    ...(length < LEAST && { words: `请写明，至少 ${LEAST} 个字。患者会看到` }),
    ...(length > MOST && { words: `最多 ${MOST} 字，现在 ${length} 字` }),
    ...(!chosen && { doctor: '请选择一位医生' }),
  };
  const press = usePress(async () => {
    setHasTried(true);
    if (!chosen || Object.keys(problems).length > 0) return whyNot(Object.values(problems)[0] ?? '');
    const input = { consultationId, kind, doctorId: chosen.id, words };
    const why = await deed(canonicalJson(input), (key) => service.propose(input, key));
    if (why) return whyNot(why);
    toast(kind === 'hand_over' ? '已发给同事。同事接受后请患者同意' : '已请患者同意，同意后同事就能看');
    onDone();
  });
  return { chosen, setChosen, typed, setTyped, doctors, press, problems: hasTried ? problems : {} };
}
