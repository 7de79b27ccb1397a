import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeConsultation, saveRecordDraft } from '@shared/contracts/closing';
import {
  acceptConsultation,
  cancelConsultation,
  checkPicture,
  getConsultation,
  listConsultations,
  listMessages,
  markRead,
  requestConsultation,
  sendMessage,
} from '@shared/contracts/consultation';
import { confirmPayment, prepay } from '@shared/contracts/payment';
import { getRecord, listRecords } from '@shared/contracts/record';
import { MAX_PICTURE_BYTES } from '@shared/domain/picture/picture';
import { RISK_NOTICE } from '@shared/domain/consent/texts';
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { me } from '@shared/contracts/auth';
import type { World } from '../../emulator/world';
import { startHospital } from '../../scripts/hospitalWorld';
import { DEMO_PIN } from '../../scripts/seed/signing';
import type { Phone } from '../phone';
import { atNine, COMPLAINT, drLin, LIN, openCase, openCashier, order, payFor, xiaoyu } from './cast';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const RECORD = {
  chiefComplaint: '双上肢红疹伴瘙痒 3 天',
  presentIllness: '3 天前无明显诱因出现，夜间明显。',
  pastHistory: '既往体健。',
  allergies: '青霉素过敏。',
  impression: '皮疹待查，考虑过敏可能，需面诊确认。',
  plan: '避免搔抓，如出现口唇肿胀或呼吸困难立即拨打 120。',
};

let world: World;
let patient: Awaited<ReturnType<typeof xiaoyu>>;
let doctor: Phone;
let people = 0;

beforeAll(async () => {
  world = await startHospital({ strictIndexes: true });
  await atNine(world);
  doctor = await drLin(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  patient = await xiaoyu(world, `患者${++people}`);
});

const caseOf = (id: Parameters<typeof payFor>[2]) =>
  patient.phone.must(getConsultation, { consultationId: id });

/** Lets what the clouds still do to each other come to rest: notifications, effects, timers. */
const settle = (ms = MINUTE_MS) => world.control.advance(ms);

describe('a patient consults a doctor by text and pictures, and keeps the record', () => {
  it('from the complaint to the signed record', async () => {
    const { phone } = patient;
    const { account } = await phone.must(me, {});
    const fileId = await phone.upload(`pictures/${account!.id}/rash.png`, PNG);
    const { pictureId } = await phone.must(checkPicture, { fileId });

    const consultationId = await order(patient, { pictureIds: [pictureId] });
    expect(await caseOf(consultationId)).toMatchObject({
      state: 'awaiting_payment',
      payment: { state: 'created' },
    });
    expect((await doctor.must(listConsultations, { group: 'waiting' })).consultations).toEqual([]);

    await payFor(world, phone, consultationId);
    expect(await caseOf(consultationId)).toMatchObject({
      state: 'waiting',
      ahead: 0,
      payment: { state: 'paid' },
      riskNotice: { version: RISK_NOTICE.version, sha256: RISK_NOTICE.sha256 },
    });

    const { consultations } = await doctor.must(listConsultations, { group: 'waiting' });
    expect(consultations).toMatchObject([{ id: consultationId, allergies: 'some', pictures: 1 }]);
    const opened = await doctor.must(getConsultation, { consultationId });
    expect(opened.complaint).toEqual(COMPLAINT);
    const shown = await fetch(opened.complaintPictures[0]!.url);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PNG);
    await doctor.must(acceptConsultation, { consultationId });

    const said: [Phone, string][] = [
      [doctor, '您好，我是林医生。红疹有没有水泡？'],
      [phone, '没有水泡 🙂 <b>就是痒</b>'],
      [doctor, '最近换过洗衣液吗？'],
    ];
    for (const [who, text] of said)
      await who.must(sendMessage, { consultationId, body: { kind: 'text', text } });
    await phone.must(sendMessage, { consultationId, body: { kind: 'picture', pictureId } });
    expect(await caseOf(consultationId)).toMatchObject({ unread: 2, lastSeq: 4 });
    await phone.must(markRead, { consultationId, seq: 4 });
    expect(await caseOf(consultationId)).toMatchObject({ unread: 0 });
    const { messages } = await doctor.must(listMessages, { consultationId });
    expect(messages.map(({ seq, from }) => [seq, from])).toEqual([
      [1, 'doctor'],
      [2, 'patient'],
      [3, 'doctor'],
      [4, 'patient'],
    ]);
    expect(messages[1]!.body).toEqual({ kind: 'text', text: '没有水泡 🙂 <b>就是痒</b>' });

    await doctor.must(saveRecordDraft, { consultationId, body: { ...RECORD, plan: '' } });
    expect(await phone.call(getRecord, { consultationId })).toMatchObject({ code: 'record.not_found' });
    expect(
      await doctor.call(closeConsultation, { consultationId, record: RECORD, pin: DEMO_PIN }),
    ).toMatchObject({
      code: 'consultation.disposition_missing',
    });
    const disposition = { kind: 'outpatient', withinDays: 3 } as const;
    await doctor.must(closeConsultation, { consultationId, record: RECORD, disposition, pin: DEMO_PIN });

    expect(await caseOf(consultationId)).toMatchObject({ state: 'completed', disposition });
    const record = await phone.must(getRecord, { consultationId });
    expect(record).toMatchObject({ state: 'signed', body: RECORD, disposition, doctor: { name: '林晓岚' } });
    expect(record.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await phone.must(listRecords, {})).records).toMatchObject([{ consultationId }]);
    const late = { consultationId, body: { kind: 'text', text: '还有一句' } } as const;
    expect(await phone.call(sendMessage, late)).toMatchObject({ code: 'consultation.not_in_progress' });
  });

  it('shows the true place in the queue', async () => {
    const first = await order(patient);
    await payFor(world, patient.phone, first);
    const second = await xiaoyu(world, `患者${++people}`);
    const behind = await order(second);
    await payFor(world, second.phone, behind);
    const place = async () => (await second.phone.must(getConsultation, { consultationId: behind })).ahead;
    expect(await place()).toBe(1);
    await doctor.must(acceptConsultation, { consultationId: first });
    expect(await place()).toBe(0);
    await doctor.must(acceptConsultation, { consultationId: behind });
  });
});

describe('money', () => {
  it('goes back when the patient cancels before a doctor has accepted', async () => {
    const consultationId = await order(patient);
    await payFor(world, patient.phone, consultationId);
    await patient.phone.must(cancelConsultation, { consultationId });
    expect(await caseOf(consultationId)).toMatchObject({
      state: 'cancelled',
      payment: { state: 'refunding' },
    });
    await settle();
    expect(await caseOf(consultationId)).toMatchObject({ payment: { state: 'refunded' } });
    expect(await doctor.call(acceptConsultation, { consultationId })).toMatchObject({ ok: false });
  });

  it('goes back by itself when nobody accepts in the promised time', async () => {
    const consultationId = await order(patient);
    await payFor(world, patient.phone, consultationId);
    const { acceptBy, now } = await caseOf(consultationId);
    await world.control.advance(acceptBy! - now - 1000);
    expect(await caseOf(consultationId)).toMatchObject({ state: 'waiting' });
    await settle();
    expect(await caseOf(consultationId)).toMatchObject({ state: 'expired' });
    await settle();
    expect(await caseOf(consultationId)).toMatchObject({ payment: { state: 'refunded' } });
  });

  it('is not taken once an unpaid order has closed', async () => {
    const consultationId = await order(patient);
    const prepayId = await openCashier(patient.phone, consultationId);
    await world.control.advance(20 * MINUTE_MS);
    expect(await caseOf(consultationId)).toMatchObject({ state: 'abandoned', payment: { state: 'closed' } });
    expect(world.control.wechatPay.pay(prepayId)).not.toMatchObject({ result: 'ok' });
    expect(await patient.phone.call(prepay, { consultationId })).toMatchObject({ code: 'payment.closed' });
  });

  it('reaches the doctor by the notification alone when the app is closed right after paying', async () => {
    const consultationId = await order(patient);
    world.control.wechatPay.pay(await openCashier(patient.phone, consultationId));
    await world.control.advance(0);
    expect(
      (await doctor.must(listConsultations, { group: 'waiting' })).consultations.map(({ id }) => id),
    ).toContain(consultationId);
  });

  it('is found by the app or by the timer when no notification ever arrives', async () => {
    world.control.faults.add({ operation: 'wechatPay.notify', kind: 'drop_before', times: 1000 });
    const asked = await order(patient);
    world.control.wechatPay.pay(await openCashier(patient.phone, asked));
    expect(await patient.phone.must(confirmPayment, { consultationId: asked })).toEqual({ state: 'paid' });
    const other = await xiaoyu(world, `患者${++people}`);
    const silent = await order(other);
    world.control.wechatPay.pay(await openCashier(other.phone, silent));
    await settle(6 * MINUTE_MS);
    expect(await other.phone.must(getConsultation, { consultationId: silent })).toMatchObject({
      state: 'waiting',
    });
    world.control.faults.clear();
  });

  it('is counted once however often the notification comes', async () => {
    world.control.faults.add({ operation: 'wechatPay.notify', kind: 'duplicate', times: 1000 });
    const consultationId = await order(patient);
    await payFor(world, patient.phone, consultationId);
    await settle();
    world.control.faults.clear();
    expect(await caseOf(consultationId)).toMatchObject({ state: 'waiting', payment: { state: 'paid' } });
    const { database } = world.control.inspect();
    expect(database).toBeDefined();
  });

  it('does not move for a forged notification', async () => {
    const consultationId = await order(patient);
    await openCashier(patient.phone, consultationId);
    const { payment } = await caseOf(consultationId);
    expect(await world.control.wechatPay.sendForgedNotification(payment.id)).toBeGreaterThanOrEqual(400);
    expect(await caseOf(consultationId)).toMatchObject({ state: 'awaiting_payment' });
  });

  it('still goes back when the function that asks for it is down, as soon as it is up', async () => {
    const consultationId = await order(patient);
    await payFor(world, patient.phone, consultationId);
    world.control.faults.add({
      operation: 'wechatPay.createRefund',
      kind: 'error',
      code: 'SYSTEM_ERROR',
      times: 2,
    });
    await patient.phone.must(cancelConsultation, { consultationId });
    await settle(HOUR_MS);
    expect(await caseOf(consultationId)).toMatchObject({
      state: 'cancelled',
      payment: { state: 'refunded' },
    });
  });
});

describe('a second press', () => {
  it('orders, accepts, sends and closes once', async () => {
    const { phone, patientId } = patient;
    const { feeFen } = await caseOf(await order(patient));
    const input = {
      doctorId: LIN,
      patientId,
      service: 'advice' as const,
      complaint: COMPLAINT,
      pictureIds: [],
      riskNotice: { version: RISK_NOTICE.version, sha256: RISK_NOTICE.sha256 },
      feeFen,
    };
    expect(await phone.call(requestConsultation, input)).toMatchObject({ code: 'consultation.already_open' });

    const other = await xiaoyu(world, `患者${++people}`);
    const again = { ...input, patientId: other.patientId };
    const [one, two] = await Promise.all([
      other.phone.must(requestConsultation, again, 'press-0001'),
      other.phone.must(requestConsultation, again, 'press-0001'),
    ]);
    expect(two).toEqual(one);
    const { consultationId } = one;
    await payFor(world, other.phone, consultationId);
    const accept = () => doctor.must(acceptConsultation, { consultationId }, 'press-0002');
    expect(await accept()).toEqual(await accept());
    const say = () =>
      other.phone.must(sendMessage, { consultationId, body: { kind: 'text', text: '在吗' } }, 'press-0003');
    const sent = await Promise.all([say(), say(), say()]);
    expect(new Set(sent.map(({ seq }) => seq))).toEqual(new Set([1]));
    const close = () =>
      doctor.must(
        closeConsultation,
        { consultationId, record: RECORD, disposition: { kind: 'self_care' }, pin: DEMO_PIN },
        'press-0004',
      );
    expect(await close()).toEqual(await close());
    expect((await other.phone.must(listMessages, { consultationId })).messages).toHaveLength(2);
  });

  it('numbers what both say at once without a gap and without a double', async () => {
    const consultationId = await openCase(world, patient, doctor);
    const say = (who: Phone, text: string) =>
      who.must(sendMessage, { consultationId, body: { kind: 'text', text } });
    await Promise.all(
      ['一', '二', '三'].flatMap((text) => [say(doctor, `医${text}`), say(patient.phone, `患${text}`)]),
    );
    const { messages } = await doctor.must(listMessages, { consultationId });
    expect(messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('pictures', () => {
  const tryPicture = async (name: string, bytes: Uint8Array) => {
    const { account } = await patient.phone.must(me, {});
    const fileId = await patient.phone.upload(`pictures/${account!.id}/${name}`, bytes);
    return patient.phone.call(checkPicture, { fileId });
  };

  it('refuses an executable that calls itself .jpg', async () => {
    const executable = Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(200)]);
    expect(await tryPicture('photo.jpg', executable)).toMatchObject({ code: 'picture.not_an_image' });
  });

  it('refuses a picture that is too large', async () => {
    expect(await tryPicture('big.png', Buffer.concat([PNG, Buffer.alloc(MAX_PICTURE_BYTES)]))).toMatchObject({
      code: 'picture.too_large',
    });
  });

  it("refuses somebody else's picture, and one that is not there", async () => {
    const other = await xiaoyu(world, `患者${++people}`);
    const { account } = await other.phone.must(me, {});
    const fileId = await other.phone.upload(`pictures/${account!.id}/mine.png`, PNG);
    expect(await patient.phone.call(checkPicture, { fileId })).toMatchObject({ code: 'picture.not_yours' });
  });
});
