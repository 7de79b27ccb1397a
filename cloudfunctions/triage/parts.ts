import type { Parts } from '../_runtime/serve';
import { agreementAction } from './actions/agreement';
import { assessAction } from './actions/assess';
import { getRuleSetAction } from './actions/getRuleSet';
import { goOnAction } from './actions/goOn';
import { listDoctorsAction } from './actions/listDoctors';
import { listRuleSetsAction } from './actions/listRuleSets';
import { rephraseAction } from './actions/rephrase';
import { reviewRuleAction } from './actions/reviewRule';
import { signRuleSetAction } from './actions/signRuleSet';
import { switchRuleSetAction } from './actions/switchRuleSet';

/** What the triage function is made of. */
export const parts: Parts = {
  actions: [
    assessAction,
    rephraseAction,
    goOnAction,
    listDoctorsAction,
    listRuleSetsAction,
    getRuleSetAction,
    reviewRuleAction,
    signRuleSetAction,
    switchRuleSetAction,
    agreementAction,
  ],
};
