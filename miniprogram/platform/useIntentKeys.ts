import { useState } from 'react';
import * as z from 'zod/mini';
import { newRequestKey } from './requestKey';
import { read, remove, write } from './storage';

export type IntentKeys = {
  /** The key of this intent; the same until it is settled. */
  readonly of: (intent: string) => string;
  /** The server has answered: the next press is another intent. */
  readonly settle: (intent: string) => void;
};

const Unanswered = z.object({ intent: z.string(), key: z.string() });

function intentKeys(place: string | undefined): IntentKeys {
  const kept = place === undefined ? undefined : read(place, Unanswered);
  const keys = new Map(kept ? [[kept.intent, kept.key]] : []);
  return {
    of(intent) {
      const key = keys.get(intent) ?? newRequestKey();
      keys.set(intent, key);
      if (place !== undefined) write(place, { intent, key });
      return key;
    },
    settle(intent) {
      keys.delete(intent);
      if (place !== undefined) remove(place);
    },
  };
}

/**
 * One request key per intent (a button pressed for one subject), kept until the server has answered.
 * A press after "no answer" is the same intent, so the cloud function cannot run it twice. Under `place` the last
 * unanswered one outlives a restart of the app.
 */
export const useIntentKeys = (place?: string): IntentKeys => useState(() => intentKeys(place))[0];
