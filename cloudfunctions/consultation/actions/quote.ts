import { quote } from '@shared/contracts/consultation';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { doctorCard } from '../../_runtime/present/doctorCard';
import { portraitUrls } from '../../_runtime/present/portraits';

export const quoteAction = implementQuery(quote, async ({ input, now, db, ports }) => {
  const doctor = await db.doctors.find(input.doctorId);
  if (!doctor?.active) return reject('doctor.not_found');
  const urls = await portraitUrls(ports, [doctor.portraitFileId], now);
  return ok({
    doctor: doctorCard(doctor, now, urls.get(doctor.portraitFileId)),
    ...doctor.text,
    riskNotice: RISK_NOTICE,
  });
});
