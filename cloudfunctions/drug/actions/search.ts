import { DRUG_MATCHES, searchDrugs as contract } from '@shared/contracts/drug';
import { searchDrugs } from '@shared/domain/drug/search';
import { viewOfDrug } from '@shared/domain/drug/view';
import { ok } from '@shared/kernel/result';
import { drugsInUse } from '../../_runtime/drugsInUse';
import { implementQuery } from '../../_runtime/implement';

export const searchDrugsAction = implementQuery(contract, async ({ input, db }) => {
  const { title, shelf, mayFind } = await drugsInUse(db);
  const drugs = searchDrugs(shelf, input.text, { limit: DRUG_MATCHES, mayFind }).map(viewOfDrug);
  return ok({ drugs, ...(title !== undefined && { list: title }) });
});
