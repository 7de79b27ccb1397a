import { getRuleSet, listRuleSets, triageAgreement } from '@shared/contracts/triage';
import { call } from '../../platform/call';

/** What the pages of 分诊 ask. Commands are asked by the dialogs themselves. */
export const triageService = {
  versions: () => call(listRuleSets, {}),
  rules: (version: string, from: number) => call(getRuleSet, { version, from }),
  agreement: (days: number) => call(triageAgreement, { days }),
};
export type TriageService = typeof triageService;
