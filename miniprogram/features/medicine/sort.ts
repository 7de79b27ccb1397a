import type { Offer } from '@shared/contracts/medicineOrder';

/** By what a patient may look for a pharmacy. */
export const SORTS = [
  { value: 'price', label: '便宜在前' },
  { value: 'time', label: '快送在前' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

const isOut = ({ problem, deliveryProblem, offersPickUp }: Offer): boolean =>
  problem !== undefined || (deliveryProblem !== undefined && !offersPickUp);

/** Pharmacies that can serve first, by price as they came or by time; those that cannot at the end. */
export const sorted = (offers: readonly Offer[], sort: Sort): readonly Offer[] =>
  offers.toSorted(
    (a, b) =>
      Number(isOut(a)) - Number(isOut(b)) || (sort === 'time' ? a.deliveryHours - b.deliveryHours : 0),
  );
