import { listVersions } from '@shared/contracts/amendment';
import { mayRead } from '@shared/domain/record/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { versionsOf } from '../../_runtime/versionsOf';
import { versionView } from '../present';

export const listVersionsAction = implementQuery(listVersions, async ({ input, actor, db, saw }) => {
  const record = await db.records.find(input.consultationId);
  if (record?.state !== 'signed' || !mayRead(record, actor)) return reject('record.not_found');
  await saw(record.id, 'treatment');
  const all = [...(await versionsOf(record.id, db)), record];
  return ok({ versions: all.reverse().map(versionView) });
});
