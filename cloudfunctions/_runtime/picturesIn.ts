import type { Consultation } from '@shared/domain/consultation/consultation';
import { picturesOf } from '@shared/domain/followUp/judge';

/** What was shown to a doctor: with the complaint, and as evidence. */
export const picturesIn = ({ pictureIds, evidence }: Consultation) => [
  ...pictureIds,
  ...(evidence ? picturesOf(evidence.earlier) : []),
];
