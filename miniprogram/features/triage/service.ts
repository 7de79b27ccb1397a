import type * as z from 'zod/mini';
import {
  assessTriage,
  goOnWithTriage,
  listDoctorsForTriage,
  rephraseQuestion,
} from '@shared/contracts/triage';
import type { TriageId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

export type AssessInput = z.input<typeof assessTriage.input>;

/** What triage asks of the cloud. */
export const triageService = {
  assess: (input: AssessInput) => call(assessTriage, input),
  doctors: (input: z.input<typeof listDoctorsForTriage.input>) => call(listDoctorsForTriage, input),
  rephrase: (questionId: string) => call(rephraseQuestion, { questionId }),
  goOn: (triageId: TriageId) => call(goOnWithTriage, { triageId }),
};
export type TriageService = typeof triageService;
