/** All that prints, in a file of its own: a function that shows an address does not load it. */
export { printAdverseEvent } from './adverseEvent';
export { printIncident } from './incident';
export { printEverything } from './everything';
export { printPrescription } from './prescription';
export { printRecord } from './record';
