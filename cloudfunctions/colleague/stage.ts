import type { ColleagueRequest } from '@shared/domain/colleague/request';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Tx } from '../_runtime/tx';

/** Tells all three sides that something about this case has moved. */
export function tellAll(tx: Tx, { accountId, fromAccountId, toAccountId, consultationId }: ColleagueRequest) {
  for (const account of [accountId, fromAccountId, toAccountId])
    if (account) tx.signal(account, 'inbox', consultationId);
}

/** A request as it stands now. The case is written with it: the deed is a link of its chain. */
export function stage(tx: Tx, request: ColleagueRequest, consultation: Consultation): void {
  tx.colleagueRequests.replace(request);
  tx.consultations.replace(consultation);
  tellAll(tx, request);
}
