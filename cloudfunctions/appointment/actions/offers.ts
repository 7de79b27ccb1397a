import { listDesks, listOffers } from '@shared/contracts/appointment';
import { deskOf } from '@shared/domain/appointment/desk';
import { QUICK_PRICE_ID, quickTermsOf } from '@shared/domain/appointment/quickPrice';
import { teamTerms, type Team } from '@shared/domain/appointment/team';
import { termsOf } from '@shared/domain/appointment/terms';
import { DEPARTMENTS } from '@shared/domain/department/departments';
import { isOffered } from '@shared/domain/doctor/directory';
import { isTaking } from '@shared/domain/doctor/intake';
import { isLicensed } from '@shared/domain/licence/licensed';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import type { Db } from '../../_runtime/tx';
import { offerOf } from '../present';

/** More teams than one doctor leads. */
const TEAMS = 10;
/** As many doctors as the database gives at once. */
const DOCTORS = 1000;

async function teamView(team: Team, db: Db) {
  const { id, name, introduction, leaderId, memberIds } = team;
  const doctors = await db.doctors.findAll([leaderId, ...memberIds]);
  const members = doctors.map((it) => ({ id: it.id, name: it.name, title: it.title }));
  return { id, name, introduction, leaderId, members, offer: offerOf(teamTerms(team)) };
}

export const listOffersAction = implementQuery(listOffers, async ({ input, db, now }) => {
  const [doctor, teams] = await Promise.all([
    db.doctors.find(input.doctorId),
    db.teams.list({ where: { leaderId: input.doctorId, active: true }, limit: TEAMS }),
  ]);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_found');
  const { id, name, title } = doctor;
  const tiers = (['named', 'voice', 'video', 'expert'] as const).map((tier) => termsOf(tier, doctor));
  return ok({
    doctor: { id, name, title, onDuty: isTaking(doctor, now) },
    offers: tiers.filter((it) => it !== undefined).map(offerOf),
    teams: await Promise.all(teams.map((it) => teamView(it, db))),
  });
});

export const listDesksAction = implementQuery(listDesks, async ({ db, now, licences }) => {
  const [doctors, held, price] = await Promise.all([
    db.doctors.list({ where: { active: true }, limit: DOCTORS }),
    licences(),
    db.quickPrices.find(QUICK_PRICE_ID),
  ]);
  const there = doctors.filter((it) => isOffered(it, now));
  const desks = DEPARTMENTS.filter(({ code }) => isLicensed(held, code, now)).flatMap(({ code, treats }) => {
    const here = there.filter((it) => it.departmentCode === code);
    const onDuty = here.filter((it) => isTaking(it, now)).length;
    return here.length === 0 ? [] : [{ id: deskOf(code), departmentCode: code, treats, onDuty }];
  });
  return ok({ offer: offerOf(quickTermsOf(price)), desks });
});
