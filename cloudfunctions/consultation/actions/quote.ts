import { quote } from '@shared/contracts/consultation';
import { departmentOfDesk } from '@shared/domain/appointment/desk';
import { ruleSentences } from '@shared/domain/appointment/sentences';
import { QUICK_PRICE_ID, quickTermsOf } from '@shared/domain/appointment/quickPrice';
import { termsOf } from '@shared/domain/appointment/terms';
import { teamTerms } from '@shared/domain/appointment/team';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { isQualified } from '@shared/domain/doctor/qualification';
import { isLicensed } from '@shared/domain/licence/licensed';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { deskCard, doctorCard } from '../../_runtime/present/doctorCard';
import { portraitUrls } from '../../_runtime/present/portraits';
import { onDutyAt } from '../../_runtime/slots';

export const quoteAction = implementQuery(quote, async ({ input, now, db, ports, licences }) => {
  const { doctorId, tier = 'named', teamId } = input;
  const held = await licences();
  const desk = tier === 'quick' ? departmentOfDesk(doctorId) : undefined;
  if (desk) {
    if (!isLicensed(held, desk, now)) return reject('institution.not_licensed');
    const [onDuty, price] = await Promise.all([
      onDutyAt(db, doctorId, now),
      db.quickPrices.find(QUICK_PRICE_ID),
    ]);
    const terms = quickTermsOf(price);
    const doctor = deskCard(doctorId, desk, onDuty.length > 0, terms);
    return ok({ doctor, ...terms, rules: [...ruleSentences(terms)], riskNotice: RISK_NOTICE });
  }
  const [doctor, team] = await Promise.all([db.doctors.find(doctorId), teamId && db.teams.find(teamId)]);
  if (!doctor?.active || tier === 'quick') return reject('doctor.not_found');
  if (!isLicensed(held, doctor.departmentCode, now)) return reject('institution.not_licensed');
  if (!isQualified(doctor.qualification, now)) return reject('doctor.not_qualified');
  const terms =
    tier === 'team' ? team && team.leaderId === doctorId && teamTerms(team) : termsOf(tier, doctor);
  if (!terms) return reject('tier.not_offered');
  const urls = await portraitUrls(ports, [doctor.portraitFileId], now);
  return ok({
    doctor: doctorCard(doctor, now, urls.get(doctor.portraitFileId)),
    ...(team && { teamName: team.name }),
    ...terms,
    rules: [...ruleSentences(terms)],
    riskNotice: RISK_NOTICE,
  });
});
