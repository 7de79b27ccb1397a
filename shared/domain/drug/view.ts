import type { Drug } from './drug';

/** A drug as a doctor finds it: without its price, so that none is chosen for it. */
export const viewOfDrug = ({
  priceFen: _p,
  active: _a,
  source: _s,
  control: _c,
  ...view
}: Drug): Omit<Drug, 'priceFen' | 'active' | 'source' | 'control'> => view;
