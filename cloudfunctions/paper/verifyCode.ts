import type { Runtime } from '../_runtime/runtime';

/** Half of the code of a prescription that is not its number: 128 bits that nobody can guess, and that need no row. */
export const verifyCodeOf = ({ blind }: Pick<Runtime, 'blind'>, id: string): string =>
  blind('prescription code', id).slice(0, 32);

/** The same of a record, whose number is that of its case. */
export const recordCodeOf = ({ blind }: Pick<Runtime, 'blind'>, id: string): string =>
  blind('record code', id).slice(0, 32);
