import { setTexts } from '@shared/contracts/doctor';
import type { PublicTexts } from '@shared/domain/doctor/publicTexts';
import { call } from '../../platform/cloud';

/** What 公开介绍 asks of the cloud. */
export const textsService = { save: (texts: PublicTexts, key: string) => call(setTexts, texts, key) };
