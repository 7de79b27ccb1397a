import { listReceived, listShares } from '@shared/contracts/share';
import { stateOf, type RecordShare } from '@shared/domain/share/share';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { knownDoctors } from '../../_runtime/present/knownDoctors';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { portraitUrls } from '../../_runtime/present/portraits';
import { doctorOf, personOf } from '../present';

const newest = { by: 'at', direction: 'desc' } as const;
const whenOf = ({ id, goal, at, until, revokedAt }: RecordShare) => ({
  ...{ id, goal, at, until },
  ...(revokedAt !== undefined && { revokedAt }),
});

export const listAction = implementQuery(listShares, async ({ input, actor, now, db, ports }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const where = { accountId: actor.id };
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

export const listReceivedAction = implementQuery(listReceived, async ({ input, actor, now, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const page = await pageOf(db.recordShares, {
    where: { doctorId: actor.id },
    ...newest,
    after: after.value,
  });
  const open = page.rows.filter((it) => stateOf(it, now) === 'open');
  const found = await db.patients.findAll(open.map(({ patientId }) => patientId));
  const patients = new Map(found.filter(({ removed }) => !removed).map((it) => [it.id, it]));
  return ok({
    shares: page.rows.map((it) => {
      const state = stateOf(it, now);
      const patient = state === 'open' ? patients.get(it.patientId) : undefined;
      // Whose person is gone is over, whatever the row says.
      const isOver = state === 'open' && !patient;
      return {
        ...whenOf(it),
        state: isOver ? ('over' as const) : state,
        ...(patient && { patient: personOf(patient, now) }),
      };
    }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
