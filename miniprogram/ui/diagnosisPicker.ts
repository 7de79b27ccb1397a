import type { ComponentType } from 'react';
import type { Diagnosis } from '@shared/domain/diagnosis/code';

/** Searches and holds coded diagnoses, the main one first. A page hands it to the features that need one. */
export type DiagnosisPicker = ComponentType<{
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly chosen: readonly Diagnosis[];
  readonly onChange: (chosen: Diagnosis[]) => void;
  /** Offered before anything is typed. */
  readonly offered?: readonly Diagnosis[] | undefined;
}>;
