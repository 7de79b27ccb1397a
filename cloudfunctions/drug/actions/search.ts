import { DRUG_MATCHES, searchDrugs as contract, type DrugView } from '@shared/contracts/drug';
import type { Drug } from '@shared/domain/drug/drug';
import { searchDrugs } from '@shared/domain/drug/search';
import { ok } from '@shared/kernel/result';
import { drugsInUse } from '../../_runtime/drugsInUse';
import { implementQuery } from '../../_runtime/implement';

const viewOf = ({ priceFen: _p, active: _a, source: _s, control: _c, ...view }: Drug): DrugView => view;

export const searchDrugsAction = implementQuery(contract, async ({ input, db }) => {
  const { title, shelf } = await drugsInUse(db);
  const drugs = searchDrugs(shelf, input.text, DRUG_MATCHES).map(viewOf);
  return ok({ drugs, ...(title !== undefined && { list: title }) });
});
