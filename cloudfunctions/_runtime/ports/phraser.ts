import { PortError } from './portError';

/** 改写: a language model that may say one hand-written question in other words. It is told nothing of any patient. */
export type Phraser = {
  /** What it said, as it said it: whoever asks must look it through. @throws PhraserUnavailable */
  readonly rephrase: (question: string, options: readonly string[]) => Promise<string>;
};

/** It cannot be reached, is slow, or does not take our key: the question stays as it was written. */
export class PhraserUnavailable extends PortError {
  protected static override readonly kind = 'PhraserUnavailable';
}
