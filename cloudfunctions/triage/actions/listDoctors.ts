import { listDoctorsForTriage } from '@shared/contracts/triage';
import { inDirectoryOrder, isOffered } from '@shared/domain/doctor/directory';
import { isTaking } from '@shared/domain/doctor/intake';
import {
  DOCTOR_ORDER_SENTENCES,
  DOCTOR_ORDER_VERSION,
  orderDoctors,
} from '@shared/domain/triage/doctorOrder';
import { mayActFor } from '@shared/domain/patient/policy';
import { findRedFlags } from '@shared/domain/triage/redFlags/redFlags';
import { ok, reject } from '@shared/kernel/result';
import { cleanText } from '@shared/kernel/text';
import { implementQuery } from '../../_runtime/implement';
import { doctorCard } from '../../_runtime/present/doctorCard';
import { portraitUrls } from '../../_runtime/present/portraits';
import { rulesInForce } from '../../_runtime/rulesInForce';
import { termsIn } from '../lexicon/lexicon';
import { plainText } from '../model/grams';
import { profileOf } from '../profileOf';

/** As many as a department has; a queue is counted for as many as stand a chance of being on duty at once. */
const IN_DEPARTMENT = 200;
const COUNTED = 40;
const SHOWN = 20;

export const listDoctorsAction = implementQuery(
  listDoctorsForTriage,
  async ({ input, actor, db, ports, now }) => {
    const { text, departmentCode } = input;
    const [{ rules }, patient, doctors] = await Promise.all([
      rulesInForce(db),
      input.patientId && db.patients.find(input.patientId),
      db.doctors.list({ where: { active: true, departmentCode }, limit: IN_DEPARTMENT }),
    ]);
    const accountId = actor.role === 'patient' ? actor.id : undefined;
    if (input.patientId && !mayActFor(patient || undefined, accountId)) return reject('patient.not_found');
    const person = patient ? profileOf(patient, input, now) : (input.person ?? {});

    const onDuty = doctors.filter((it) => isOffered(it, now) && isTaking(it, now));
    const candidates = await Promise.all(
      inDirectoryOrder(onDuty, now)
        .slice(0, COUNTED)
        .map(async (doctor) => ({
          ...doctor,
          promiseMinutes: doctor.text.promiseMinutes,
          waiting: await db.consultations.count({ doctorId: doctor.id, state: 'waiting' }),
        })),
    );
    const placed = orderDoctors(candidates, {
      words: termsIn(plainText(cleanText(text))).map(({ word }) => word),
      person,
      hasRedFlag: findRedFlags(text, person, rules).length > 0,
    }).slice(0, SHOWN);
    const portraits = await portraitUrls(
      ports,
      placed.map(({ doctor }) => doctor.portraitFileId),
      now,
    );
    return ok({
      doctors: placed.map(({ doctor, reasons }) => ({
        doctor: doctorCard(doctor, now, portraits.get(doctor.portraitFileId)),
        reasons: reasons.map((it) => (it.code === 'fits' ? { ...it, words: [...it.words] } : it)),
      })),
      isWhole: placed.length === onDuty.length,
      rule: { version: DOCTOR_ORDER_VERSION, sentences: [...DOCTOR_ORDER_SENTENCES] },
    });
  },
);
