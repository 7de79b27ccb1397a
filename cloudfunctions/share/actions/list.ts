import { listReceived, listShares } from '@shared/contracts/share';
import { whoIsShown } from '@shared/domain/share/policy';
import { stateOf, type RecordShare } from '@shared/domain/share/share';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { knownDoctors } from '../../_runtime/present/knownDoctors';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { portraitUrls } from '../../_runtime/present/portraits';
import { doctorOf, maskedPersonOf } from '../present';

const newest = { by: 'at', direction: 'desc' } as const;
const whenOf = ({ id, goal, at, until, revokedAt }: RecordShare) => ({
  ...{ id, goal, at, until },
  ...(revokedAt !== undefined && { revokedAt }),
});

export const listAction = implementQuery(listShares, async ({ input, actor, now, db, ports }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { accountId: asPatient(actor).id };
  const page = await pageOf(db.recordShares, { where, ...newest, after: after.value });
  const patients = await db.patients.findAll(page.rows.map(({ patientId }) => patientId));
  const names = new Map(patients.map(({ id, name }) => [id, name]));
  const ids = page.rows.map(({ doctorId }) => doctorId);
  const doctors = await knownDoctors(ids, db, ports, now);
  const portraits = [...doctors.values()].map(({ portraitFileId }) => portraitFileId);
  const urls = await portraitUrls(ports, portraits, now);
  return ok({
    shares: page.rows.flatMap((it) => {
      const doctor = doctors.get(it.doctorId);
      if (!doctor) return [];
      const patient = { id: it.patientId, name: names.get(it.patientId) ?? '已删除的就诊人' };
      const state = stateOf(it, now);
      return [{ ...whenOf(it), state, patient, doctor: doctorOf(doctor, urls.get(doctor.portraitFileId)) }];
    }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});

export const listReceivedAction = implementQuery(listReceived, async ({ input, actor, now, db, sawList }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.recordShares, {
    where: { doctorId: actor.id },
    ...newest,
    after: after.value,
  });
  const open = page.rows.filter((it) => stateOf(it, now) === 'open');
  const [doctor, patients, accounts] = await Promise.all([
    db.doctors.find(actor.id),
    db.patients.findAll(open.map(({ patientId }) => patientId)),
    db.accounts.findAll(open.map(({ accountId }) => accountId)),
  ]);
  const shares = page.rows.map((it) => {
    const patient = patients.find(({ id }) => id === it.patientId);
    const account = accounts.find(({ id }) => id === it.accountId);
    const shown = whoIsShown(it, { doctor, patient, account, now });
    const state = stateOf(it, now);
    if (shown) return { ...whenOf(it), state, patient: maskedPersonOf(shown, now) };
    // What opens nothing is over, whatever the row says.
    return { ...whenOf(it), state: state === 'open' ? ('over' as const) : state };
  });
  if (shares.some((it) => 'patient' in it)) await sawList();
  return ok({ shares, ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }) });
});
