import { useState } from 'react';
import { RECORD_SHARING, referenceOf } from '@shared/domain/consent/texts';
import type { ShareGoal } from '@shared/domain/share/share';
import type { DoctorId, PatientId } from '@shared/kernel/ids';
import { useDeed } from '../../platform/useDeed';
import { explain } from './messages';
import { shareService } from './service';

type Choice = { readonly patientId: PatientId; readonly doctorId: DoctorId; readonly days: number };

/** 授权: only once the text was agreed to; says why not, and keeps what was chosen. */
export function useGiving(goal: ShareGoal, service = shareService) {
  const [isAgreed, setAgreed] = useState(false);
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  async function give({ patientId, doctorId, days }: Choice): Promise<boolean> {
    if (!isAgreed) {
      setProblem('请先阅读并勾选同意');
      return false;
    }
    const why = await deed(`${patientId}.${doctorId}.${days}`, (key) =>
      service.give({ patientId, doctorId, days, goal, consent: referenceOf(RECORD_SHARING) }, key),
    );
    setProblem(why);
    return why === undefined;
  }
  const agree = (ticked: boolean) => {
    setAgreed(ticked);
    setProblem(undefined);
  };
  return { isAgreed, agree, problem, give };
}
