import { hospitalTemplates } from '@shared/contracts/recordTexts';
import { call } from '../../platform/call';

/** What 院内病历模板 ask of the cloud. */
export const templateService = { list: () => call(hospitalTemplates, {}) };
