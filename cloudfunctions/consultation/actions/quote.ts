import { quote } from '@shared/contracts/consultation';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { isQualified } from '@shared/domain/doctor/qualification';
import { isLicensed } from '@shared/domain/licence/licensed';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { doctorCard } from '../../_runtime/present/doctorCard';
import { portraitUrls } from '../../_runtime/present/portraits';

export const quoteAction = implementQuery(quote, async ({ input, now, db, ports, licences }) => {
  const [doctor, held] = await Promise.all([db.doctors.find(input.doctorId), licences()]);
  if (!doctor?.active) return reject('doctor.not_found');
  if (!isLicensed(held, doctor.departmentCode, now)) return reject('institution.not_licensed');
  if (!isQualified(doctor.qualification, now)) return reject('doctor.not_qualified');
  const urls = await portraitUrls(ports, [doctor.portraitFileId], now);
  return ok({
    doctor: doctorCard(doctor, now, urls.get(doctor.portraitFileId)),
    ...doctor.text,
    riskNotice: RISK_NOTICE,
  });
});
