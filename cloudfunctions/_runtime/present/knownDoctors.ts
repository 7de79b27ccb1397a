import type { Doctor } from '@shared/domain/doctor/doctor';
import type { DoctorId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import type { Ports } from '../runtime';
import type { Db } from '../tx';

/** What a case shows of its doctor. */
export type KnownDoctor = Pick<
  Doctor,
  'id' | 'name' | 'title' | 'departmentCode' | 'hospital' | 'portraitFileId'
>;

/** Who a doctor is changes with a re-check, about once a year; a warm instance asks again after a minute. */
const KEPT_MS = MINUTE_MS;

type Kept = { readonly doctor: KnownDoctor; readonly until: number };
const instances = new WeakMap<object, Map<DoctorId, Kept>>();

/** Doctors of cases by id. For what is shown alone: whether somebody may treat is read anew each time it is asked. */
export async function knownDoctors(
  ids: readonly DoctorId[],
  db: Db,
  ports: Pick<Ports, 'files'>,
  now: number,
): Promise<ReadonlyMap<DoctorId, KnownDoctor>> {
  const kept = instances.get(ports) ?? new Map<DoctorId, Kept>();
  instances.set(ports, kept);
  const isKept = (id: DoctorId) => (kept.get(id)?.until ?? 0) > now;
  for (const it of await db.doctors.findAll(ids.filter((id) => !isKept(id)))) {
    const { id, name, title, departmentCode, hospital, portraitFileId } = it;
    const doctor = { id, name, title, departmentCode, hospital, portraitFileId };
    kept.set(id, { doctor, until: now + KEPT_MS });
  }
  return new Map(ids.flatMap((id) => (isKept(id) ? [[id, kept.get(id)!.doctor] as const] : [])));
}
