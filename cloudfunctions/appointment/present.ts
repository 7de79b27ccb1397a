import type { Offer } from '@shared/contracts/appointment';
import { contentText, ruleSentences, tierName } from '@shared/domain/appointment/sentences';
import type { Terms } from '@shared/domain/appointment/terms';

/** 服务档次 as it is shown. */
export const offerOf = (terms: Terms): Offer => ({
  ...terms,
  name: tierName[terms.tier],
  content: contentText(terms),
  rules: [...ruleSentences(terms)],
});
