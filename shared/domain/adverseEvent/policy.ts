import type { Consultation } from '../consultation/consultation';
import type { AdverseEvent } from './event';

/**
 * A pharmacist and the quality office open a report. Once the person has asked for erasure they open it only while the law
 * still asks for it to be sent on.
 */
export const mayOpen = (
  { state }: Pick<AdverseEvent, 'state'>,
  { restrictedAt }: Pick<Consultation, 'restrictedAt'>,
): boolean => restrictedAt === undefined || state !== 'filed';
