import { getSigning } from '@shared/contracts/signing';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { viewOf } from '../present';

export const getAction = implementQuery(getSigning, async ({ actor, now, db }) =>
  ok(viewOf(await db.signingKeys.find(actor.id), now)),
);
