import { CASE_ID, DOCTOR_ID } from './caseWorld';

const ofCase = { consultationId: CASE_ID };
const DUTY_DAY = '2026-11-24';
const DUTY = {
  ...{ fromMinute: 540, toMinute: 720 },
  times: {
    everyMinutes: 15,
    seats: { voice: 4, video: 4, expert: 1 },
    breaks: [{ fromMinute: 600, toMinute: 630 }],
  },
};

/** Of every action of appointments, as `sampleInput`. */
export const sampleOfAppointments: Readonly<Record<string, Record<string, unknown>>> = {
  'appointment.listOffers': { doctorId: DOCTOR_ID },
  'appointment.listDesks': {},
  'appointment.listTimes': { doctorId: DOCTOR_ID, tier: 'video' },
  'appointment.reschedule': { ...ofCase, from: 1_795_500_000_000 },
  'appointment.propose': { ...ofCase, from: 1_795_500_000_000 },
  'appointment.agreeToMove': ofCase,
  'appointment.keep': ofCase,
  'appointment.callOff': ofCase,
  'appointment.arrive': ofCase,
  'appointment.joinWait': { doctorId: DOCTOR_ID, day: DUTY_DAY, tier: 'video' },
  'appointment.leaveWait': { waitId: 'wait-1' },
  'appointment.listWaits': {},
  'appointment.reminderTemplates': {},
  'appointment.calendar': {},
  'appointment.listVisits': { day: DUTY_DAY },
  'appointment.saveWeek': { week: [{ weekday: 2, ...DUTY }] },
  'appointment.saveDay': { day: DUTY_DAY, periods: [DUTY] },
  'appointment.saveVisits': {
    voice: { feeFen: 3900, minutes: 15 },
    video: { feeFen: 4900, minutes: 15 },
    expert: { feeFen: 19900, minutes: 20 },
  },
  'appointment.askSubstitute': { day: DUTY_DAY, doctorId: 'doctor-zhao' },
  'appointment.listColleagues': {},
  'appointment.takeOver': { doctorId: 'doctor-zhao', day: DUTY_DAY },
  'appointment.declineToSubstitute': { doctorId: 'doctor-zhao', day: DUTY_DAY },
  'appointment.listHolidays': {},
  'appointment.saveHoliday': { day: DUTY_DAY, name: '元旦', follows: 5 },
  'appointment.removeHoliday': { day: DUTY_DAY },
  'appointment.getQuickPrice': {},
  'appointment.setQuickPrice': { feeFen: 1990, wasFen: 990 },
  'appointment.listTeams': {},
  'appointment.createTeam': {
    ...{ name: '呼吸慢病团队', introduction: '两位医生一起看', leaderId: DOCTOR_ID },
    ...{ memberIds: ['doctor-zhao'], feeFen: 6900, promiseMinutes: 60, rounds: 20 },
  },
  'appointment.dissolveTeam': { teamId: 'team-1' },
};
