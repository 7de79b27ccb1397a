import { beforeEach, describe, expect, test } from 'vitest';
import {
  answerPharmacist,
  askDoctor,
  correctPrescription,
  endDuty,
  getDuty,
  getForDoctor,
  getPrescription,
  listOfCase,
  listPrescriptions,
  listQueue,
  voidPrescription,
} from '@shared/contracts/prescription';
import type { ApplicationForm } from '@shared/domain/application/application';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { PrescriptionDraft } from '@shared/domain/prescription/prescription';
import { DrugId, PrescriptionId, StaffId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { PIN } from '../../testing/memoryAuthority';
import { accountOfPerson, CASE_ID, CaseWorld, type Who } from '../../testing/caseWorld';
import {
  AMLODIPINE,
  DRAFT,
  FOLLOW_UP,
  lineOf,
  Prescribing,
  stockShelves,
} from '../../testing/prescriptionWorld';
import { parts } from './parts';

const ofCase = { consultationId: CASE_ID };
const NOBODY = PrescriptionId.parse('prescription-none');

let world: CaseWorld;
let on: Prescribing;
beforeEach(() => {
  world = new CaseWorld(parts);
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
});

describe('审方', () => {
  test('is for a pharmacist of the register, on duty', async () => {
    const id = await on.issued();
    expect(await on.take(id)).toMatchObject({ code: 'pharmacist.off_duty' });
    expect(await on.onDuty('YS990000000009')).toMatchObject({ code: 'pharmacist.not_known' });
    const { pharmacists } = world.runtime.store.rows;
    const registered = pharmacists.get('pharmacist-1')!;
    pharmacists.set('pharmacist-1', { ...registered, active: false });
    expect(await on.onDuty()).toMatchObject({ code: 'pharmacist.not_valid' });
    pharmacists.set('pharmacist-1', registered);
    await on.onDuty();
    world.runtime.time += 13 * HOUR_MS;
    expect(await world.askAs('pharmacist', getDuty, {})).toEqual({ ok: true, value: { onDuty: 0 } });
    expect(await on.take(id)).toMatchObject({ code: 'pharmacist.off_duty' });
  });

  test('opens nothing of somebody who was erased', async () => {
    const id = await on.issued();
    await on.onDuty();
    world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, restrictedAt: 1 });
    expect(await on.take(id)).toMatchObject({ code: 'prescription.not_found' });
  });

  test('ends where sealing was asked for: nobody takes, passes or voids a prescription of that visit', async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    world.runtime.store.rows.consultations.set(CASE_ID, {
      ...world.stored()!,
      ...{ sealAsked: { by: 'patient', at: 1 }, sealAskedAt: 1 },
    });
    expect(await on.take(id)).toMatchObject({ code: 'record.sealed' });
    expect(await on.approve(id)).toMatchObject({ code: 'record.sealed' });
    const reason = '开错了剂量，请作废';
    const voided = world.ask(voidPrescription, { prescriptionId: id, reason }, 'doctor');
    expect(await voided).toMatchObject({ code: 'record.sealed' });
    const foreign = world.ask(voidPrescription, { prescriptionId: id, reason }, 'otherDoctor');
    expect(await foreign).toMatchObject({ code: 'prescription.not_found' });
  });

  test('ends with the duty', async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    expect(await world.askAs('pharmacist', endDuty, {})).toMatchObject({ value: { onDuty: 0 } });
    expect(await on.approve(id)).toMatchObject({ code: 'pharmacist.off_duty' });
  });

  describe('is never of one’s own', () => {
    const rows = () => world.runtime.store.rows;
    const numberOf = (papers: string) => rows().applications.get(`papers-of-${papers}`)!;
    const give = (papers: string, form: ApplicationForm) =>
      rows().applications.set(`papers-of-${papers}`, { ...numberOf(papers), form });

    test.each([
      ['with one identity number in two accounts', () => give('pharmacist-1', numberOf('doctor-li').form)],
      [
        'in one account',
        () => {
          const { pharmacists } = rows();
          const accountId = accountOfPerson('doctor');
          pharmacists.set('pharmacist-1', { ...pharmacists.get('pharmacist-1')!, accountId });
        },
      ],
      ['nor where the number of one of the two is not known', () => give('doctor-li', {})],
    ])('%s', async (_how, given) => {
      const id = await on.issued();
      given();
      await on.onDuty();
      for (const decide of [on.take, on.approve, on.giveBack, on.question])
        expect(await decide(id)).toMatchObject({ code: 'prescription.own' });
    });

    test('and a namesake of the doctor is somebody else', async () => {
      const id = await on.issued();
      rows().prescriptions.set(id, { ...on.stored(id)!, doctorName: '测试' });
      await on.onDuty();
      expect(await on.take(id)).toMatchObject({ ok: true });
    });
  });

  test('of two pharmacists one gets it, until a quarter of an hour is over', async () => {
    const id = await on.issued();
    await on.onDuty();
    const other = { by: StaffId.parse('staff-other'), until: world.runtime.now() + 15 * MINUTE_MS };
    world.runtime.store.rows.prescriptions.set(id, { ...on.stored(id)!, claim: other });
    expect(await on.take(id)).toMatchObject({ code: 'prescription.taken' });
    for (const decide of [on.approve, on.giveBack, on.question])
      expect(await decide(id)).toMatchObject({ code: 'prescription.not_yours' });
    world.runtime.time += 16 * MINUTE_MS;
    expect(await on.take(id)).toMatchObject({ ok: true });
  });

  test('wants all of 四查十对, of the version that was read', async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    expect(await on.approve(id, 1, ['drug'])).toMatchObject({ code: 'prescription.checklist_incomplete' });
    for (const decide of [on.approve, on.giveBack])
      expect(await decide(id, 2)).toMatchObject({ code: 'prescription.changed' });
    expect(
      await world.askAs('pharmacist', askDoctor, { prescriptionId: id, version: 2, words: '请再核对一下' }),
    ).toMatchObject({ code: 'prescription.changed' });
    expect(await on.approve(id)).toMatchObject({ ok: true });
    for (const decide of [on.approve, on.giveBack, on.question])
      expect(await decide(id)).toMatchObject({ code: 'prescription.not_waiting' });
    expect(await on.take(id)).toMatchObject({ code: 'prescription.not_waiting' });
  });

  test('can ask the doctor, and waits for the answer', async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    expect(await world.ask(answerPharmacist, { prescriptionId: id, words: '没有' }, 'doctor')).toMatchObject({
      code: 'prescription.no_question',
    });
    await on.question(id);
    await on.take(id);
    expect(await on.question(id)).toMatchObject({ code: 'prescription.question_open' });
    expect(await on.approve(id)).toMatchObject({ code: 'prescription.question_open' });
    const list = await world.ask(listOfCase, ofCase, 'doctor');
    expect(list).toMatchObject({ value: { prescriptions: [{ id, needsDoctor: true }], mayPrescribe: true } });
    expect(await world.ask(answerPharmacist, { prescriptionId: id, words: '没有' }, 'doctor')).toMatchObject({
      ok: true,
    });
    expect(await on.approve(id)).toMatchObject({ value: { state: 'effective' } });
    const read = await world.ask(getForDoctor, { prescriptionId: id }, 'doctor');
    expect(read).toMatchObject({
      value: { remarks: [{ kind: 'question' }, { kind: 'answer', words: '没有' }] },
    });
  });

  test('says no more than so much', async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    const remark = { kind: 'answer' as const, words: '好', at: 1, version: 1, by: '李明' };
    world.runtime.store.rows.prescriptions.set(id, {
      ...on.stored(id)!,
      remarks: Array(40).fill(remark) as never,
    });
    expect(await on.question(id)).toMatchObject({ code: 'prescription.too_much_said' });
  });

  test('gives back with a reason; the corrected one is reviewed anew, also after the visit', async () => {
    const id = await on.issued();
    const correct = (draft: PrescriptionDraft = DRAFT, who: Who = 'doctor') =>
      world.ask(correctPrescription, { prescriptionId: id, draft, pin: PIN }, who);
    expect(await correct()).toMatchObject({ code: 'prescription.not_returned' });
    await on.onDuty();
    await on.take(id);
    expect(await on.giveBack(id)).toMatchObject({ value: { state: 'returned' } });
    world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, state: 'completed' });
    expect(await correct(DRAFT, 'otherDoctor')).toMatchObject({ code: 'prescription.not_found' });
    expect(await correct({ ...DRAFT, lines: [{ ...AMLODIPINE, packs: 3 }] })).toMatchObject({
      code: 'prescription.quantity_wrong',
    });
    expect(await correct({ ...DRAFT, lines: [{ ...AMLODIPINE, days: 14 }] })).toMatchObject({
      value: { state: 'submitted' },
    });
    expect(on.stored(id)).toMatchObject({
      version: 2,
      lines: [{ days: 14 }],
      remarks: [{ kind: 'returned', version: 1 }],
    });
    await on.take(id);
    expect(await on.approve(id, 1)).toMatchObject({ code: 'prescription.changed' });
    expect(await on.approve(id, 2)).toMatchObject({ ok: true });
  });

  test('every refusal of a first prescription holds for a correction', async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    await on.giveBack(id);
    const correct = async (
      change: Partial<PrescriptionDraft>,
      of: Partial<Consultation> = FOLLOW_UP,
      state: 'in_progress' | 'terminated' = 'in_progress',
    ) => {
      world.given(state, of);
      const { longReason: _, ...plain } = DRAFT;
      const draft = { ...plain, ...change };
      const reply = await world.ask(correctPrescription, { prescriptionId: id, draft, pin: PIN }, 'doctor');
      return reply.ok ? 'ok' : reply.code;
    };
    const { longReason } = DRAFT;
    const allergic = {
      ...FOLLOW_UP,
      complaint: { ...FOLLOW_UP.complaint!, allergies: { kind: 'some' as const, text: '地平类' } },
    };
    const doubtful = {
      ...FOLLOW_UP,
      complaint: { ...FOLLOW_UP.complaint!, allergies: { kind: 'unknown' as const } },
    };
    expect(await correct({ longReason }, FOLLOW_UP, 'terminated')).toBe('prescription.case_over');
    expect(await correct({ longReason }, { ...FOLLOW_UP, service: 'advice' })).toBe(
      'diagnosis.only_in_follow_up',
    );
    expect(
      await correct({ longReason }, { ...FOLLOW_UP, evidence: { earlier: FOLLOW_UP.evidence!.earlier } }),
    ).toBe('evidence.not_confirmed');
    expect(await correct({ longReason }, allergic)).toBe('prescription.blocked');
    expect(await correct({ longReason }, doubtful)).toBe('prescription.warning_unanswered');
    expect(await correct({})).toBe('prescription.long_reason_missing');
    expect(await correct({ longReason, validDays: 2 })).toBe('prescription.valid_reason_missing');
    expect(await correct({ longReason, diagnoses: [{ code: 'E11.900', name: '2型糖尿病' }] })).toBe(
      'diagnosis.not_evidenced',
    );
    expect(await correct({ longReason, diagnoses: [{ code: 'I10.x00', name: '无' }] })).toBe(
      'diagnosis.not_in_list',
    );
    expect(await correct({ longReason, ...lineOf({ drugId: DrugId.parse('none') }) })).toBe('drug.not_found');
    expect(await correct({ longReason, ...lineOf({ route: 'eye' }) })).toBe('prescription.route_unknown');
    expect(await correct({ longReason, ...lineOf({ frequency: 'x' }) })).toBe(
      'prescription.frequency_unknown',
    );
    expect(await correct({ longReason, ...lineOf({ days: 84, packs: 3 }) })).toBe(
      'prescription.assessment_missing',
    );
  });

  test('lists what waits, oldest first, without saying whom it concerns', async () => {
    const id = await on.issued();
    const queue = await world.askAs('pharmacist', listQueue, { group: 'submitted' });
    expect(queue).toMatchObject({ value: { items: [{ id, drugCount: 1, isTaken: false }] } });
    expect(JSON.stringify(queue)).not.toContain('王芳');
    for (const ask of [
      () => world.askAs('pharmacist', listQueue, { group: 'submitted', cursor: 'x' }),
      () => world.ask(listPrescriptions, { cursor: 'x' }, 'patient'),
    ])
      expect(await ask()).toMatchObject({ code: 'list.cursor_invalid' });
  });

  test('of what is not there', async () => {
    await on.onDuty();
    for (const decide of [on.take, on.approve, on.giveBack, on.question])
      expect(await decide(NOBODY)).toMatchObject({ code: 'prescription.not_found' });
  });
});

describe('有效期和作废', () => {
  test('runs out at midnight of the day of issue, and nobody can approve it then', async () => {
    const id = await on.issued();
    world.runtime.time += DAY_MS;
    await on.onDuty();
    expect(await on.take(id)).toMatchObject({ code: 'prescription.not_waiting' });
    await on.tick();
    expect(on.stored(id)).toMatchObject({ state: 'expired' });
    await on.tick();
    expect(world.trail.filter(({ role }) => role === 'system')).toHaveLength(1);
  });

  test('an effective one runs out too, one that still holds does not', async () => {
    const [first, second] = [
      await on.issued(),
      await on.issued({ validDays: 3, validReason: '住得远，后天取药' }),
    ];
    await on.onDuty();
    for (const id of [first, second]) {
      await on.take(id);
      await on.approve(id);
    }
    world.runtime.time += DAY_MS;
    await on.tick();
    expect([on.stored(first)!.state, on.stored(second)!.state]).toEqual(['expired', 'effective']);
  });

  test('is made void by its doctor alone, with a reason', async () => {
    const id = await on.issued();
    const voidIt = (who: Who) =>
      world.ask(voidPrescription, { prescriptionId: id, reason: '患者已在线下取药' }, who);
    expect(await voidIt('otherDoctor')).toMatchObject({ code: 'prescription.not_found' });
    expect(await voidIt('doctor')).toMatchObject({ value: { state: 'voided' } });
    expect(await voidIt('doctor')).toMatchObject({ code: 'prescription.over' });
  });

  test('is read by its two alone', async () => {
    const id = await on.issued();
    const input = { prescriptionId: id };
    expect(await world.ask(getPrescription, input, 'stranger')).toMatchObject({
      code: 'prescription.not_found',
    });
    expect(await world.ask(getForDoctor, input, 'otherDoctor')).toMatchObject({
      code: 'prescription.not_found',
    });
    expect(await world.ask(answerPharmacist, { ...input, words: '好' }, 'otherDoctor')).toMatchObject({
      code: 'prescription.not_found',
    });
    expect(await world.ask(listOfCase, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(listOfCase, ofCase, 'patient')).toMatchObject({ value: { mayPrescribe: false } });
  });
});

test('The number of a pharmacist belongs to the person who went on duty with it first, whoever has the same name', async () => {
  await on.onDuty();
  const { pharmacists } = world.runtime.store.rows;
  const row = pharmacists.get('pharmacist-1')!;
  expect(row.staffId).toBe('staff-pharmacist');
  pharmacists.set('pharmacist-1', { ...row, staffId: StaffId.parse('staff-namesake') });
  expect(await on.onDuty()).toMatchObject({ code: 'pharmacist.not_known' });
});
