import { referenceOf, NOTIFICATIONS, RISK_NOTICE } from '@shared/domain/consent/texts';
import { listTimes } from '@shared/contracts/appointment';
import { requestConsultation } from '@shared/contracts/consultation';
import type { Tier } from '@shared/domain/appointment/tier';
import type { Doctor } from '@shared/domain/doctor/doctor';
import type { ConsultationId } from '@shared/kernel/ids';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import type { PaymentNotification } from '../cloudfunctions/_runtime/ports/payment';
import { parts as appointmentParts } from '../cloudfunctions/appointment/parts';
import { parts as consultationParts } from '../cloudfunctions/consultation/parts';
import { effects } from '../cloudfunctions/outbox/effects';
import { parts as paymentParts } from '../cloudfunctions/payment/parts';
import { accountOfPerson, CaseWorld, COMPLAINT, DOCTOR_ID, PATIENT_ID, type Who } from './caseWorld';
import { MemoryPayment } from './memoryPayment';
import { MONDAY_10 } from './runtime';

/** Tuesday 2026-11-24 at 09:00: the first time of the next morning. */
export const TUESDAY_9 = MONDAY_10 + 23 * HOUR_MS;

/** A hospital whose doctor 李明 sees people by voice and video on weekday mornings, every 15 minutes from nine to noon. */
export class BookingWorld extends CaseWorld {
  readonly company = new MemoryPayment(this.runtime.now);

  constructor() {
    super({
      actions: [...appointmentParts.actions!, ...consultationParts.actions!, ...paymentParts.actions!],
      webhooks: paymentParts.webhooks!,
      timers: [...appointmentParts.timers!, ...consultationParts.timers!, ...paymentParts.timers!],
    });
    this.runtime.payment = this.company;
    this.runtime.effects = effects;
    const times = { everyMinutes: 15, seats: { voice: 50, video: 50, expert: 0 }, breaks: [] };
    this.changeDoctor({
      visits: { voice: { feeFen: 3900, minutes: 15 }, video: { feeFen: 4900, minutes: 15 } },
      schedule: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 720, times })),
    });
  }

  changeDoctor(change: Partial<Doctor>, id: string = DOCTOR_ID): void {
    const { doctors } = this.runtime.store.rows;
    doctors.set(id, { ...doctors.get(id)!, ...change });
  }

  doctor = (id: string = DOCTOR_ID): Doctor => this.runtime.store.rows.doctors.get(id)!;

  /** What somebody is offered of 李明 on a day. */
  async timesOn(day: string, tier: 'voice' | 'video' = 'video') {
    const reply = await this.ask(listTimes, { doctorId: DOCTOR_ID, tier }, 'stranger');
    if (!reply.ok) throw new Error(reply.code);
    return reply.value.days.find((it) => it.day === day)!;
  }

  /** Another account with a verified person of its own; its openid is `openid-<name>`. */
  person(name: Who | string): { readonly patientId: typeof PATIENT_ID } {
    const { rows } = this.runtime.store;
    const accountId = accountOfPerson(name as Who);
    const mother = rows.accounts.get(accountOfPerson('patient'))!;
    rows.accounts.set(accountId, { ...mother, id: accountId, openid: `openid-${name}` });
    const patientId = `patient-of-${name}` as typeof PATIENT_ID;
    rows.patients.set(patientId, { ...rows.patients.get(PATIENT_ID)!, id: patientId, accountId });
    return { patientId };
  }

  /** Orders a tier; 王芳 unless somebody else is told. */
  async order(
    {
      tier = 'video',
      from = TUESDAY_9,
      ...more
    }: Partial<{ tier: Tier; from: number; feeFen: number; doctorId: string; teamId: string }> = {},
    who: string = 'patient',
    patientId: string = PATIENT_ID,
  ) {
    const feeFen =
      more.feeFen ?? { quick: 990, named: 2900, voice: 3900, video: 4900, expert: 9900, team: 6900 }[tier];
    const booked = tier === 'voice' || tier === 'video' || tier === 'expert';
    return this.ask(
      requestConsultation,
      {
        doctorId: (more.doctorId ?? DOCTOR_ID) as typeof DOCTOR_ID,
        tier,
        ...(booked && { from }),
        ...(more.teamId && { teamId: more.teamId as never }),
        patientId: patientId as typeof PATIENT_ID,
        service: 'advice',
        complaint: COMPLAINT,
        pictureIds: [],
        riskNotice: referenceOf(RISK_NOTICE),
        feeFen,
      },
      who as Who,
    );
  }

  /** Pays what was ordered, as the payment company tells it. */
  async pay(id: ConsultationId, who: string = 'patient'): Promise<void> {
    const { paymentId } = this.stored(id)!;
    this.runtime.openid = `openid-${who}`;
    await this.main(
      { action: 'payment.prepay', input: { consultationId: id }, requestKey: `prepay-${id}`, as: 'patient' },
      {},
    );
    this.company.pay(paymentId);
    await this.notify(this.company.paidNotification(paymentId));
  }

  /** Orders and pays. */
  async booked(
    order: Parameters<BookingWorld['order']>[0] = {},
    who = 'patient',
    patientId: string = PATIENT_ID,
  ) {
    const ordered = await this.order(order, who, patientId);
    if (!ordered.ok) throw new Error(ordered.code);
    await this.pay(ordered.value.consultationId, who);
    return ordered.value.consultationId;
  }

  private async notify(told: PaymentNotification): Promise<void> {
    this.runtime.openid = undefined;
    const headers = { 'Wechatpay-Signature': 'genuine' };
    const body = JSON.stringify(told);
    await this.main({ httpMethod: 'POST', path: '/payment/notify', headers, body }, {});
  }

  async tick(TriggerName: 'reconcile' | 'lookAfterCases' | 'lookAfterAppointments'): Promise<void> {
    this.runtime.openid = undefined;
    await this.main({ Type: 'Timer', TriggerName }, {});
  }

  /** The clock goes on, and whatever comes round by itself does. */
  async until(at: number): Promise<void> {
    this.runtime.time = at;
    for (const name of ['reconcile', 'lookAfterCases', 'lookAfterAppointments'] as const)
      await this.tick(name);
  }

  /** Somebody has agreed to be reminded, in the app and at WeChat. */
  wantsReminders(who: Who): void {
    const { accounts } = this.runtime.store.rows;
    const account = accounts.get(accountOfPerson(who))!;
    const notifications = { ...referenceOf(NOTIFICATIONS), agreedAt: MONDAY_10 };
    accounts.set(account.id, { ...account, consents: { ...account.consents, notifications } });
    this.runtime.subscribed.add(`openid-${who}`);
  }

  /** The doctor stands before the camera on the day of the visit. */
  seesCamera(id: string = DOCTOR_ID): void {
    const { faceCheck } = this.doctor(id);
    this.changeDoctor(
      {
        faceCheck: { ...faceCheck!, passedAt: this.runtime.time, until: this.runtime.time + 600 * MINUTE_MS },
      },
      id,
    );
  }

  get slots() {
    return [...this.runtime.store.rows.slots.values()];
  }
  payment = (id: ConsultationId) => this.runtime.store.rows.payments.get(this.stored(id)!.paymentId)!;
}
