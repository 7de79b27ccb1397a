import { useCallback } from 'react';
import { canonicalJson } from '@shared/kernel/canonical';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { intake } from './intake';
import type { IntakeCode } from './messages';
import { intakeService, type RequestInput } from './service';

/** 发起问诊: at most once for what was told; the draft is given up only when the server has taken it. */
export function useRequest(service = intakeService) {
  const keys = useIntentKeys('intake.unanswered');
  return useCallback(
    async (input: RequestInput): Promise<Result<ConsultationId, IntakeCode>> => {
      // Another text is another intent: the server refuses a known key with other content.
      const intent = canonicalJson(input);
      const reply = await service.request(input, keys.of(intent));
      if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
      if (!reply.ok) return reply;
      intake.clear();
      return ok(reply.value.consultationId);
    },
    [service, keys],
  );
}

/** The case that stands in the way of a new one. */
export async function openCaseOf(
  { doctorId, patientId }: Pick<RequestInput, 'doctorId' | 'patientId'>,
  service = intakeService,
): Promise<ConsultationId | undefined> {
  const reply = await service.openCases();
  if (!reply.ok) return undefined;
  return reply.value.consultations.find((it) => it.doctor.id === doctorId && it.patient.id === patientId)?.id;
}
