import { getRecord } from '@shared/contracts/record';
import { isAmendable } from '@shared/domain/record/amend';
import { mayAmend, mayRead } from '@shared/domain/record/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { partiesOf } from '../../_runtime/present/caseParties';
import { viewOf } from '../present';

export const getAction = implementQuery(getRecord, async ({ input, actor, now, db, ports, saw }) => {
  const record = await db.records.find(input.consultationId);
  if (!record || !mayRead(record, actor)) return reject('record.not_found');
  await saw(record.id, 'treatment');
  const consultation = await db.consultations.find(record.id);
  if (!consultation) throw new Error(`consultation of record ${record.id} is missing`);
  const parties = await partiesOf([consultation], db, ports, now);
  const mayChange = actor.role === 'doctor' && mayAmend(record, actor) && isAmendable(consultation, record);
  return ok(viewOf(record, parties.get(record.id)!, mayChange));
});
