import type { ColleagueRequest } from '@shared/domain/colleague/request';
import { mayKnow } from '@shared/domain/colleague/policy';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Participant } from '@shared/domain/consultation/policy';
import type { ColleagueRequestId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';

type Reads = {
  readonly colleagueRequests: { find(id: string): Promise<ColleagueRequest | undefined> };
  readonly consultations: { find(id: string): Promise<Consultation | undefined> };
};
export type Known = { readonly request: ColleagueRequest; readonly consultation: Consultation };

/** A request with its case, for whoever has to do with it. To all others it does not exist. */
export async function known(
  from: Reads,
  requestId: ColleagueRequestId,
  actor: Participant,
): Promise<Result<Known, 'colleague.not_found'>> {
  const request = await from.colleagueRequests.find(requestId);
  if (!request || !mayKnow(request, actor)) return reject('colleague.not_found');
  const consultation = await from.consultations.find(request.consultationId);
  return consultation ? ok({ request, consultation }) : reject('colleague.not_found');
}
