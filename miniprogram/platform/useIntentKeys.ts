import { useState } from 'react';
import { newRequestKey } from './requestKey';

export type IntentKeys = {
  /** The key of this intent; the same until it is settled. */
  readonly of: (intent: string) => string;
  /** The server has answered: the next press is another intent. */
  readonly settle: (intent: string) => void;
};

const intentKeys = (): IntentKeys => {
  const keys = new Map<string, string>();
  return {
    of(intent) {
      const key = keys.get(intent) ?? newRequestKey();
      keys.set(intent, key);
      return key;
    },
    settle: (intent) => void keys.delete(intent),
  };
};

/**
 * One request key per intent (a button pressed for one subject), kept until the server has answered.
 * A press after "no answer" is the same intent, so the cloud function cannot run it twice.
 */
export const useIntentKeys = (): IntentKeys => useState(intentKeys)[0];
