import * as access from './access';
import * as adverseEvent from './adverseEvent';
import * as amendment from './amendment';
import * as appointment from './appointment';
import * as application from './application';
import * as auth from './auth';
import * as closing from './closing';
import * as colleague from './colleague';
import * as call from './call';
import * as consultation from './consultation';
import * as diagnosis from './diagnosis';
import * as doctor from './doctor';
import * as drug from './drug';
import * as history from './history';
import * as incident from './incident';
import * as institution from './institution';
import * as medicineOrder from './medicineOrder';
import * as otc from './otc';
import * as paper from './paper';
import * as measurement from './measurement';
import * as medicinePlan from './medicinePlan';
import * as owedRecord from './owedRecord';
import * as patient from './patient';
import * as payment from './payment';
import * as pharmacy from './pharmacy';
import * as picture from './picture';
import * as prescription from './prescription';
import * as record from './record';
import * as recordTexts from './recordTexts';
import * as review from './review';
import * as rights from './rights';
import * as seal from './seal';
import * as share from './share';
import * as signing from './signing';
import * as staff from './staff';
import * as trail from './trail';
import * as trailExport from './trailExport';
import * as triage from './triage';
import * as visit from './visit';
import type { ActionContract } from '../kernel/contract';

const isContract = (it: unknown): it is ActionContract =>
  typeof it === 'object' && it !== null && 'rejections' in it && 'roles' in it;

/** The catalogue: every action of every cloud function. Generated suites walk it. */
export const contracts: readonly ActionContract[] = [
  access,
  adverseEvent,
  amendment,
  appointment,
  application,
  auth,
  closing,
  colleague,
  call,
  consultation,
  diagnosis,
  doctor,
  drug,
  history,
  incident,
  institution,
  medicineOrder,
  otc,
  paper,
  measurement,
  medicinePlan,
  owedRecord,
  patient,
  payment,
  pharmacy,
  picture,
  prescription,
  record,
  recordTexts,
  review,
  rights,
  seal,
  share,
  signing,
  staff,
  trail,
  trailExport,
  triage,
  visit,
].flatMap((module) => Object.values(module as Record<string, unknown>).filter(isContract));
