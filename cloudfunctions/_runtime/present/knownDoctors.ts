import type { Doctor } from '@shared/domain/doctor/doctor';
import type { DoctorId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Ports } from '../runtime';
import type { Db } from '../tx';
import { keptForAWhile } from './keptForAWhile';

/** What a case shows of its doctor. */
export type KnownDoctor = Pick<
  Doctor,
  'id' | 'name' | 'title' | 'departmentCode' | 'hospital' | 'portraitFileId'
>;

/** Who a doctor is changes with a re-check, about once a year; a warm instance asks again after a minute. */
const KEPT_MS = MINUTE_MS;

const kept = keptForAWhile<DoctorId, KnownDoctor>(KEPT_MS);

/** Doctors of cases by id. For what is shown alone: whether somebody may treat is read anew each time it is asked. */
export const knownDoctors = (
  ids: readonly DoctorId[],
  db: Db,
  ports: Pick<Ports, 'files'>,
  now: number,
): Promise<ReadonlyMap<DoctorId, KnownDoctor>> =>
  kept(ports, ids, now, async (missing) =>
    (await db.doctors.findAll(missing)).map(
      ({ id, name, title, departmentCode, hospital, portraitFileId }) =>
        [id, { id, name, title, departmentCode, hospital, portraitFileId }] as const,
    ),
  );
