import type { Licence } from '@shared/domain/licence/licence';

/** What this hospital is called: 持证单位 of its licence to treat online. */
export const hospitalName = (licences: readonly Licence[]): string =>
  (licences.find(({ kind }) => kind === 'internet_hospital') ?? licences[0])?.holder ?? '本院';
