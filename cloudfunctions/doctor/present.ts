import { maskLicence } from '@shared/domain/doctor/directory';
import type { Doctor, DoctorCard, DoctorPage } from '@shared/domain/doctor/doctor';
import { ageYears } from '@shared/kernel/time';
import { doctorCard } from '../_runtime/present/doctorCard';
import type { Ports } from '../_runtime/runtime';
import type { Db } from '../_runtime/tx';
import { portraitUrls } from '../_runtime/present/portraits';

/** 医生卡片, the portraits of all in one batch. */
export async function cardsOf(doctors: readonly Doctor[], ports: Ports, now: number): Promise<DoctorCard[]> {
  const urls = await portraitUrls(
    ports,
    doctors.map(({ portraitFileId }) => portraitFileId),
    now,
  );
  return doctors.map((it) => doctorCard(it, now, urls.get(it.portraitFileId)));
}

/** 医生主页. */
export async function pageOf(doctor: Doctor, db: Db, ports: Ports, now: number): Promise<DoctorPage> {
  const [urls, completedCount] = await Promise.all([
    portraitUrls(ports, [doctor.portraitFileId], now),
    db.consultations.count({ doctorId: doctor.id, state: 'completed' }),
  ]);
  const { introduction, schedule, licenceNo, qualification } = doctor;
  return {
    ...doctorCard(doctor, now, urls.get(doctor.portraitFileId)),
    ...{ introduction, schedule, completedCount },
    books: Object.keys(doctor.visits ?? {}).length > 0,
    practiceYears: ageYears(qualification.practisingSinceOn, now),
    verifiedOn: qualification.verifiedOn,
    licenceMasked: maskLicence(licenceNo),
  };
}
