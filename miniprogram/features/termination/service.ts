import type * as z from 'zod/mini';
import { terminateConsultation } from '@shared/contracts/closing';
import { partners } from '@shared/contracts/institution';
import { call } from '../../platform/cloud';

/** What ending a case for a hospital asks of the cloud. */
export const terminationService = {
  terminate: (input: z.input<typeof terminateConsultation.input>, key: string) =>
    call(terminateConsultation, input, key),
  partners: (text: string) => call(partners, { text }),
};
