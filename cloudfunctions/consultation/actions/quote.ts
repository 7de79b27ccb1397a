import { quote } from '@shared/contracts/consultation';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { doctorCard } from '../../_runtime/present/doctorCard';
import { fileUrls } from '../../_runtime/present/fileUrls';

export const quoteAction = implementQuery(quote, async ({ input, now, db, ports }) => {
  const doctor = await db.doctors.find(input.doctorId);
  if (!doctor?.active) return reject('doctor.not_found');
  const urls = await fileUrls(ports, [doctor.portraitFileId]);
  return ok({
    doctor: doctorCard(doctor, now, urls.get(doctor.portraitFileId)),
    ...doctor.text,
    riskNotice: RISK_NOTICE,
  });
});
