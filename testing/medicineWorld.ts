import type * as z from 'zod/mini';
import {
  checkOrder,
  dispenseOrder,
  listOffers,
  placeOrder,
  shipOrder,
} from '@shared/contracts/medicineOrder';
import { confirmPayment, prepay } from '@shared/contracts/payment';
import type { CourierEventKind } from '@shared/domain/delivery/parcel';
import type { MedicineOrder, Receiver } from '@shared/domain/medicineOrder/order';
import type { Payment } from '@shared/domain/payment/payment';
import type { Pharmacy } from '@shared/domain/pharmacy/pharmacy';
import { shelfIdOf, type Batch, type Shelf } from '@shared/domain/pharmacy/shelf';
import type { PrescriptionDraft } from '@shared/domain/prescription/prescription';
import type { ActionContract, CodeOf } from '@shared/kernel/contract';
import {
  type DrugId,
  type MedicineOrderId,
  PharmacyId,
  type PrescriptionId,
  StaffId,
} from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { HOUR_MS } from '@shared/kernel/time';
import { sessionIdOf } from '../cloudfunctions/_runtime/identify';
import { parts as consultation } from '../cloudfunctions/consultation/parts';
import { parts as medicineOrder } from '../cloudfunctions/medicineOrder/parts';
import { effects } from '../cloudfunctions/outbox/effects';
import { parts as payment } from '../cloudfunctions/payment/parts';
import { parts as pharmacy } from '../cloudfunctions/pharmacy/parts';
import { parts as prescription } from '../cloudfunctions/prescription/parts';
import { CASE_ID, CaseWorld, DOCTOR_ID } from './caseWorld';
import { MemoryCourier } from './memoryCourier';
import { MemoryPayment } from './memoryPayment';
import { drugIdOf, FOLLOW_UP, Prescribing, stockShelves } from './prescriptionWorld';
import { MONDAY_10 } from './runtime';

export const PHARMACY_ID = PharmacyId.parse('pharmacy-1');
export const OTHER_PHARMACY = PharmacyId.parse('pharmacy-2');
export const AMLODIPINE_ID: DrugId = drugIdOf('苯磺酸氨氯地平片');
export const BATCH_NO = 'B20260101';
const REGION = { province: '北京市', city: '北京市', county: '朝阳区' };

/** Where 王芳 lives. */
export const RECEIVER: Receiver = {
  name: '王芳',
  phone: '13800138000',
  region: REGION,
  detail: '幸福里 1 号',
};
export const HOME = { way: 'delivery', receiver: RECEIVER } as const;

/** A pharmacy that sells, delivers to the whole city and can keep things cold. */
export const aPharmacy = (id: PharmacyId, change: Partial<Pharmacy> = {}): Pharmacy => ({
  id,
  ...{ name: id === PHARMACY_ID ? '仁和大药房' : '百草堂药店', creditCode: '91110000MA0000000X' },
  ...{ licenceNo: '京AA0000001', licenceUntil: '2028-12-31', region: REGION, address: '建国路 8 号' },
  ...{ phone: '010-60000001', areas: [{ province: '北京市', city: '北京市', counties: [] }] },
  ...{ deliveryFeeFen: 600, deliveryHours: 4, hasColdChain: true, offersPickUp: true },
  ...{ state: 'active', savedBy: StaffId.parse('staff-operations'), savedAt: MONDAY_10 },
  ...change,
});

export const aShelf = (pharmacyId: PharmacyId, drugId: DrugId, batches: Batch[], priceFen = 2500): Shelf => ({
  ...{ id: shelfIdOf(pharmacyId, drugId), pharmacyId, drugId, drugName: '药', priceFen, batches },
  ...{ holds: [], changedAt: MONDAY_10 },
});

export const aBatch = (onHand: number, change: Partial<Batch> = {}): Batch => ({
  ...{ batchNo: BATCH_NO, expiresOn: '2027-12-31', onHand },
  ...change,
});

/** A trace code that no other call gives. */
export const traceCode = (n: number): string => `8123456${String(n).padStart(13, '0')}`;

/** A hospital with two pharmacies, a courier and a payment company; every effect at once. */
export class MedicineWorld extends CaseWorld {
  readonly company = new MemoryPayment(this.runtime.now);
  readonly courier = new MemoryCourier();
  readonly prescribing = new Prescribing(this);
  private presses = 0;
  private events = 0;

  constructor() {
    const all = [consultation, payment, prescription, medicineOrder, pharmacy];
    super({
      actions: all.flatMap(({ actions = [] }) => actions),
      webhooks: all.flatMap(({ webhooks = [] }) => webhooks),
      timers: all.flatMap(({ timers = [] }) => timers),
    });
    this.runtime.payment = this.company;
    this.runtime.courier = this.courier;
    this.runtime.effects = effects;
    stockShelves(this);
    this.given('in_progress', FOLLOW_UP);
    const { rows } = this.runtime.store;
    for (const id of [PHARMACY_ID, OTHER_PHARMACY]) rows.pharmacies.set(id, aPharmacy(id));
    this.shelve(aShelf(PHARMACY_ID, AMLODIPINE_ID, [aBatch(10)]));
    for (const name of ['du', 'ling']) this.employed(name, PHARMACY_ID);
  }

  shelve = (shelf: Shelf): void => void this.runtime.store.rows.shelves.set(shelf.id, shelf);

  /** Somebody of a pharmacy, signed in: the token of the session. */
  employed(name: string, pharmacyId: PharmacyId): string {
    const id = StaffId.parse(`staff-${name}`);
    const { rows } = this.runtime.store;
    const now = this.runtime.now();
    rows.staff.set(id, {
      ...{ id, loginName: `${name}.staff`, name, role: 'dispenser', state: 'active' },
      ...{ recovery: [], failures: 0, sessionsFrom: 0, createdAt: 0 },
    });
    rows.pharmacyStaff.set(id, { id, pharmacyId, name, by: StaffId.parse('staff-operations'), at: now });
    const bearer = `token-of-the-session-of-${name}`;
    const sessionId = sessionIdOf(bearer);
    rows.staffSessions.set(sessionId, { id: sessionId, staffId: id, createdAt: now, seenAt: now });
    return bearer;
  }

  /** One press at the desk of the pharmacy. */
  async atDesk<C extends ActionContract>(
    name: string,
    contract: C,
    input: z.input<C['input']>,
  ): Promise<Result<z.output<C['output']>, CodeOf<C>>> {
    const bearer = `token-of-the-session-of-${name}`;
    const session = this.runtime.store.rows.staffSessions.get(sessionIdOf(bearer))!;
    this.runtime.store.rows.staffSessions.set(session.id, {
      ...session,
      ...{ createdAt: this.runtime.now(), seenAt: this.runtime.now() },
    });
    const requestKey = `desk-press-${String(++this.presses)}`;
    const reply = await this.fromConsole({ action: contract.name, input, requestKey }, bearer);
    return reply as Result<z.output<C['output']>, CodeOf<C>>;
  }

  /** Whoever signs was seen before the camera today, whatever day it has become. */
  doctorSeen(): void {
    const { doctors } = this.runtime.store.rows;
    const doctor = doctors.get(DOCTOR_ID)!;
    const passedAt = this.runtime.now();
    const faceCheck = { ...doctor.faceCheck!, passedAt, until: passedAt + HOUR_MS };
    doctors.set(DOCTOR_ID, { ...doctor, faceCheck });
  }

  /** A prescription that a pharmacist of the hospital has passed. */
  async effective(change: Partial<PrescriptionDraft> = {}): Promise<PrescriptionId> {
    this.doctorSeen();
    const id = await this.prescribing.issued(change);
    must(await this.prescribing.onDuty());
    must(await this.prescribing.take(id));
    must(await this.prescribing.approve(id));
    return id;
  }

  offers = (prescriptionId: PrescriptionId) =>
    this.ask(listOffers, { prescriptionId, region: REGION }, 'patient');

  place = (prescriptionId: PrescriptionId, change: object = {}, requestKey?: string) =>
    this.ask(
      placeOrder,
      { prescriptionId, pharmacyId: PHARMACY_ID, totalFen: 3100, to: HOME, ...change },
      'patient',
      requestKey,
    );

  async ordered(prescriptionId: PrescriptionId, change: object = {}): Promise<MedicineOrderId> {
    return must(await this.place(prescriptionId, change)).orderId;
  }

  order = (id: MedicineOrderId): MedicineOrder => this.runtime.store.rows.medicineOrders.get(id)!;
  paymentOf = (id: MedicineOrderId): Payment =>
    this.runtime.store.rows.payments.get(this.order(id).paymentId)!;
  shelf = (drugId = AMLODIPINE_ID, pharmacyId = PHARMACY_ID): Shelf =>
    this.runtime.store.rows.shelves.get(shelfIdOf(pharmacyId, drugId))!;
  prescription = (id: PrescriptionId) => this.runtime.store.rows.prescriptions.get(id)!;

  prepay = (orderId: MedicineOrderId) => this.ask(prepay, { consultationId: CASE_ID, orderId }, 'patient');
  confirm = (orderId: MedicineOrderId) =>
    this.ask(confirmPayment, { consultationId: CASE_ID, orderId }, 'patient');

  /** WeChat Pay tells that it was paid. */
  async notifyPaid(orderId: MedicineOrderId): Promise<number> {
    const told = this.company.paidNotification(this.order(orderId).paymentId);
    return this.post('/payment/notify', { 'wechatpay-signature': 'genuine' }, told);
  }

  async post(path: string, headers: Record<string, string>, body: unknown): Promise<number> {
    this.runtime.openid = undefined;
    const http = { httpMethod: 'POST', path, headers, body: JSON.stringify(body) };
    return ((await this.main(http, {})) as { statusCode: number }).statusCode;
  }

  async paid(prescriptionId: PrescriptionId, change: object = {}): Promise<MedicineOrderId> {
    const orderId = await this.ordered(prescriptionId, change);
    must(await this.prepay(orderId));
    this.company.pay(this.order(orderId).paymentId);
    await this.notifyPaid(orderId);
    return orderId;
  }

  private codes = 0;
  /** Every pack of an order, from one batch, each with a new code. */
  packsFor = (orderId: MedicineOrderId, batchNo = BATCH_NO) =>
    this.order(orderId).lines.flatMap(({ drugId, packs, short }) =>
      Array.from({ length: packs - short }, () => ({ drugId, batchNo, code: traceCode(++this.codes) })),
    );

  dispense = (orderId: MedicineOrderId, packs = this.packsFor(orderId), who = 'du') =>
    this.atDesk(who, dispenseOrder, { orderId, packs });
  check = (orderId: MedicineOrderId, who = 'ling') => this.atDesk(who, checkOrder, { orderId });
  ship = (orderId: MedicineOrderId, who = 'ling') => this.atDesk(who, shipOrder, { orderId });

  /** Packed, checked and handed to the courier. */
  async shipped(prescriptionId: PrescriptionId): Promise<MedicineOrderId> {
    const orderId = await this.paid(prescriptionId);
    must(await this.dispense(orderId));
    must(await this.check(orderId));
    must(await this.ship(orderId));
    return orderId;
  }

  /** The courier tells something of the parcel of an order. */
  tell(orderId: MedicineOrderId, kind: CourierEventKind, change: object = {}): Promise<number> {
    const event = { eventId: `e${String(++this.events)}`, kind, at: this.runtime.time, ...change };
    const told = { parcelId: this.order(orderId).parcelId, event };
    return this.post('/delivery/notify', { 'x-courier-signature': 'genuine' }, told);
  }

  async tick(TriggerName: string): Promise<void> {
    this.runtime.openid = undefined;
    await this.main({ Type: 'Timer', TriggerName }, {});
  }
}

export function must<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
): T {
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}
