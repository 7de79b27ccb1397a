import { getSafetyRules } from '@shared/contracts/drug';
import { call } from '../../platform/call';

/** What the page of 合理用药规则 asks. Its commands are asked by the page's own buttons. */
export const safetyService = { rows: (from: number) => call(getSafetyRules, { from }) };
