import type { Implementation } from '../cloudfunctions/_runtime/implement';
import type { Parts } from '../cloudfunctions/_runtime/serve';
import { parts as access } from '../cloudfunctions/access/parts';
import { parts as adverseEvent } from '../cloudfunctions/adverseEvent/parts';
import { parts as application } from '../cloudfunctions/application/parts';
import { parts as appointment } from '../cloudfunctions/appointment/parts';
import { parts as auth } from '../cloudfunctions/auth/parts';
import { parts as colleague } from '../cloudfunctions/colleague/parts';
import { parts as call } from '../cloudfunctions/call/parts';
import { parts as consultation } from '../cloudfunctions/consultation/parts';
import { parts as diagnosis } from '../cloudfunctions/diagnosis/parts';
import { parts as doctor } from '../cloudfunctions/doctor/parts';
import { parts as drug } from '../cloudfunctions/drug/parts';
import { parts as incident } from '../cloudfunctions/incident/parts';
import { parts as institution } from '../cloudfunctions/institution/parts';
import { parts as paper } from '../cloudfunctions/paper/parts';
import { parts as measurement } from '../cloudfunctions/measurement/parts';
import { parts as medicineOrder } from '../cloudfunctions/medicineOrder/parts';
import { parts as medicinePlan } from '../cloudfunctions/medicinePlan/parts';
import { parts as patient } from '../cloudfunctions/patient/parts';
import { parts as payment } from '../cloudfunctions/payment/parts';
import { parts as pharmacy } from '../cloudfunctions/pharmacy/parts';
import { parts as picture } from '../cloudfunctions/picture/parts';
import { parts as prescription } from '../cloudfunctions/prescription/parts';
import { parts as record } from '../cloudfunctions/record/parts';
import { parts as review } from '../cloudfunctions/review/parts';
import { parts as rights } from '../cloudfunctions/rights/parts';
import { parts as share } from '../cloudfunctions/share/parts';
import { parts as signing } from '../cloudfunctions/signing/parts';
import { parts as staff } from '../cloudfunctions/staff/parts';
import { parts as trail } from '../cloudfunctions/trail/parts';
import { parts as triage } from '../cloudfunctions/triage/parts';

/** What every cloud function is made of, by its name. */
export const functions: Readonly<Record<string, Parts>> = {
  access,
  adverseEvent,
  application,
  appointment,
  auth,
  colleague,
  call,
  consultation,
  diagnosis,
  doctor,
  drug,
  incident,
  institution,
  paper,
  measurement,
  medicineOrder,
  medicinePlan,
  patient,
  payment,
  pharmacy,
  picture,
  prescription,
  record,
  review,
  rights,
  share,
  signing,
  staff,
  trail,
  triage,
};

/** Every action there is, as implemented. */
export const implementations: readonly Implementation[] = Object.values(functions).flatMap(
  ({ actions }) => actions ?? [],
);
