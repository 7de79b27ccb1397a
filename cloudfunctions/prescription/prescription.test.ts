import { beforeEach, describe, expect, test } from 'vitest';
import {
  answerPharmacist,
  approvePrescription,
  askDoctor,
  checkPrescription,
  correctPrescription,
  endDuty,
  getDuty,
  getForDoctor,
  getPrescription,
  issuePrescription,
  listOfCase,
  listPrescriptions,
  listQueue,
  returnPrescription,
  startDuty,
  takePrescription,
  voidPrescription,
} from '@shared/contracts/prescription';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { CHECKS, type OrderedLine, type PrescriptionDraft } from '@shared/domain/prescription/prescription';
import { DrugId, PrescriptionId, StaffId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, COMPLAINT, type Who } from '../../testing/caseWorld';
import {
  AMLODIPINE,
  DRAFT,
  drugIdOf,
  FOLLOW_UP,
  LICENCE_NO,
  stockShelves,
} from '../../testing/prescriptionWorld';
import { parts } from './parts';

const ofCase = { consultationId: CASE_ID };
const NOBODY = PrescriptionId.parse('prescription-none');

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
});

const issue = (change: Partial<PrescriptionDraft> = {}, who: Who = 'doctor') =>
  world.ask(issuePrescription, { ...ofCase, draft: { ...DRAFT, ...change } }, who);
const issued = async (change: Partial<PrescriptionDraft> = {}): Promise<PrescriptionId> => {
  const reply = await issue(change);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.prescriptionId;
};
const line = (change: Partial<OrderedLine>): Partial<PrescriptionDraft> => ({
  lines: [{ ...AMLODIPINE, ...change }],
});
const onDuty = (licenceNo = LICENCE_NO) => world.askAs('pharmacist', startDuty, { licenceNo });
const take = (prescriptionId: PrescriptionId) =>
  world.askAs('pharmacist', takePrescription, { prescriptionId });
const approve = (prescriptionId: PrescriptionId, version = 1, checks: readonly string[] = CHECKS) =>
  world.askAs('pharmacist', approvePrescription, { prescriptionId, version, checks: checks as never });
const giveBack = (prescriptionId: PrescriptionId, version = 1) =>
  world.askAs('pharmacist', returnPrescription, { prescriptionId, version, words: '请核对每次用量' });
const question = (prescriptionId: PrescriptionId) =>
  world.askAs('pharmacist', askDoctor, { prescriptionId, version: 1, words: '患者在用他汀吗' });
const stored = (id: PrescriptionId) => world.runtime.store.rows.prescriptions.get(id);
const tick = async () => {
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'lookAfterPrescriptions' }, {});
};

describe('开具处方', () => {
  test('waits for a pharmacist, and is effective only after the review of another person', async () => {
    const id = await issued();
    expect(stored(id)).toMatchObject({ state: 'submitted', version: 1, doctorName: '李明' });
    expect(await onDuty()).toMatchObject({ value: { onDuty: 1, mine: { licenceNo: LICENCE_NO } } });
    expect(await take(id)).toMatchObject({ value: { patient: { name: '王芳' }, lines: [{ packs: 1 }] } });
    expect(await approve(id)).toMatchObject({ value: { state: 'effective' } });
    expect(stored(id)).toMatchObject({ approved: { name: '测试' } });
    const mine = await world.ask(getPrescription, { prescriptionId: id }, 'patient');
    expect(mine).toMatchObject({
      value: { state: 'effective', lines: [{ drug: { genericName: '苯磺酸氨氯地平片' } }] },
    });
    expect(JSON.stringify(mine)).not.toMatch(/findings|remarks|priceFen/);
    const list = await world.ask(listPrescriptions, {}, 'patient');
    expect(list).toMatchObject({ value: { prescriptions: [{ id, drugs: ['苯磺酸氨氯地平片'] }] } });
    expect(
      world.trail.filter(({ action }) => action.startsWith('prescription.')).map(({ action }) => action),
    ).toEqual(['prescription.issue', 'prescription.startDuty', 'prescription.take', 'prescription.approve']);
  });

  test('tells the doctor while no pharmacist is on duty', async () => {
    expect(await issue()).toMatchObject({ value: { isPharmacistThere: false } });
    await onDuty();
    expect(await issue()).toMatchObject({ value: { isPharmacistThere: true } });
  });

  test('pressed twice writes one', async () => {
    const twice = await world.pressTwice(issuePrescription, { ...ofCase, draft: DRAFT }, 'doctor');
    expect(twice.second).toEqual(twice.first);
    expect(world.runtime.store.rows.prescriptions.size).toBe(1);
  });

  test.each<[string, Partial<Consultation>, string]>([
    ['a 咨询', { ...FOLLOW_UP, service: 'advice' }, 'diagnosis.only_in_follow_up'],
    [
      'evidence that nobody confirmed',
      { ...FOLLOW_UP, evidence: { earlier: FOLLOW_UP.evidence!.earlier } },
      'evidence.not_confirmed',
    ],
  ])('is refused in %s', async (_what, change, code) => {
    world.given('in_progress', change);
    expect(await issue()).toMatchObject({ code });
    expect(world.runtime.store.rows.prescriptions.size).toBe(0);
  });

  test('is refused after the visit, for another disease, and to anybody but the treating doctor', async () => {
    world.given('completed', FOLLOW_UP);
    expect(await issue()).toMatchObject({ code: 'prescription.case_over' });
    world.given('terminated', FOLLOW_UP);
    expect(await issue()).toMatchObject({ code: 'prescription.case_over' });
    world.given('in_progress', FOLLOW_UP);
    const other = { diagnoses: [{ code: 'E11.900', name: '2型糖尿病' }] };
    expect(await issue(other)).toMatchObject({ code: 'diagnosis.not_evidenced' });
    expect(await issue({ diagnoses: [{ code: 'I10.x00', name: '没有这个名字' }] })).toMatchObject({
      code: 'diagnosis.not_in_list',
    });
    expect(await issue({}, 'otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
  });

  test.each<[number, string]>([
    [7, 'ok'],
    [8, 'prescription.long_reason_missing'],
  ])('for %i days without a reason: %s', async (days, code) => {
    const { longReason: _, ...draft } = DRAFT;
    const lines = [{ ...AMLODIPINE, days, packs: 1 }];
    const reply = await world.ask(issuePrescription, { ...ofCase, draft: { ...draft, lines } }, 'doctor');
    expect(reply.ok ? 'ok' : reply.code).toBe(code);
  });

  test('reaches four weeks with a reason, twelve with an assessment, and antibacterials a week', async () => {
    expect(await issue(line({ days: 29, packs: 2 }))).toMatchObject({
      code: 'prescription.assessment_missing',
    });
    const assessment = '血压控制平稳，已教会自测';
    expect(await issue({ ...line({ days: 84, packs: 3 }), assessment })).toMatchObject({ ok: true });
    expect(await issue({ ...line({ days: 85, packs: 4 }), assessment })).toMatchObject({
      code: 'request.invalid',
    });
    const cefuroxime = { drugId: drugIdOf('头孢呋辛酯片'), frequency: 'bid', days: 8, packs: 2 };
    expect(await issue(line(cefuroxime))).toMatchObject({ code: 'prescription.days_antibacterial' });
    const cold = { code: 'J06.900', name: '急性上呼吸道感染' };
    const verdict = { kind: 'confirmed' as const, diagnoses: [cold] };
    world.given('in_progress', { ...FOLLOW_UP, evidence: { ...FOLLOW_UP.evidence!, verdict } });
    expect(await issue({ ...line({ days: 8 }), diagnoses: [cold] })).toMatchObject({
      code: expect.stringMatching(/days_not_chronic|not_in_list/) as string,
    });
  });

  test('a short illness gets no month', async () => {
    const gastritis = { code: 'K29.500', name: '慢性胃炎' };
    const verdict = { kind: 'confirmed' as const, diagnoses: [gastritis] };
    world.given('in_progress', { ...FOLLOW_UP, evidence: { ...FOLLOW_UP.evidence!, verdict } });
    expect(await issue({ diagnoses: [gastritis] })).toMatchObject({ code: 'prescription.days_not_chronic' });
  });

  test('takes a drug of the catalogue, by a way and as often as the tables have it, in the packs that it needs', async () => {
    const refused = async (change: Partial<OrderedLine>) => {
      const reply = await issue(line(change));
      return reply.ok ? 'ok' : reply.code;
    };
    expect(await refused({ drugId: DrugId.parse('no-such') })).toBe('drug.not_found');
    expect(await refused({ route: 'eye' })).toBe('prescription.route_unknown');
    expect(await refused({ frequency: 'often' })).toBe('prescription.frequency_unknown');
    expect(await refused({ packs: 2 })).toBe('prescription.quantity_wrong');
    const six = DRAFT.lines.concat(
      Array.from({ length: 5 }, (_, n) => ({ ...AMLODIPINE, drugId: DrugId.parse(`d${String(n)}`) })),
    );
    expect(await issue({ lines: six })).toMatchObject({ code: 'request.invalid' });
    expect(await issue({ lines: [AMLODIPINE, AMLODIPINE] })).toMatchObject({ code: 'request.invalid' });
  });

  test('of a banned drug is refused, whatever the catalogue says', async () => {
    const parts = [...world.runtime.store.rows.drugParts.values()];
    const [part] = parts;
    world.runtime.store.rows.drugLists.get('demo-list')!.inForceAt = 77;
    world.runtime.store.rows.drugParts.set(part!.id, {
      ...part!,
      rows: part!.rows.replaceAll('C08CA01', 'N02AA01'),
    });
    expect(await issue()).toMatchObject({ code: 'drug.not_online' });
  });

  test('longer validity wants a reason', async () => {
    expect(await issue({ validDays: 3 })).toMatchObject({ code: 'prescription.valid_reason_missing' });
    const id = await issued({ validDays: 3, validReason: '住得远，后天取药' });
    expect(stored(id)!.validUntil - world.runtime.now()).toBeGreaterThan(2 * DAY_MS);
  });

  test('a child under six needs a guardian there and a doctor for children', async () => {
    const born = (bornOn: string, present: boolean): Partial<Consultation> => ({
      ...FOLLOW_UP,
      patient: {
        ...{ name: '小宝', sex: 'male', bornOn, relation: 'child' },
        guardian: { personId: 'patient-wang' as never, name: '王芳', present },
      },
    });
    // The tests' Monday is 2026-11-23: five years and 364 days, and six.
    world.given('in_progress', born('2020-11-24', false));
    expect(await issue()).toMatchObject({ code: 'prescription.child_guardian_away' });
    world.given('in_progress', born('2020-11-24', true));
    expect(await issue()).toMatchObject({ code: 'prescription.child_other_department' });
  });

  test('so many and no more in one visit', async () => {
    const id = await issued();
    for (let n = 0; n < 19; n += 1) {
      const copy = PrescriptionId.parse(`prescription-${String(n)}`);
      world.runtime.store.rows.prescriptions.set(copy, { ...stored(id)!, id: copy });
    }
    expect(await issue()).toMatchObject({ code: 'prescription.too_many' });
  });
});

describe('合理用药', () => {
  const PENICILLIN: Partial<Consultation> = {
    ...FOLLOW_UP,
    complaint: { ...FOLLOW_UP.complaint!, allergies: { kind: 'some', text: '青霉素' } },
  };
  const amoxicillin = line({
    ...{ drugId: drugIdOf('阿莫西林胶囊'), dose: 2, frequency: 'tid', days: 7, packs: 2 },
  });
  const check = (draft: PrescriptionDraft) =>
    world.ask(checkPrescription, { ...ofCase, diagnoses: draft.diagnoses, lines: draft.lines }, 'doctor');

  test('an allergy to penicillin blocks amoxicillin, and wants a reason for a cephalosporin', async () => {
    world.given('in_progress', PENICILLIN);
    expect(await check({ ...DRAFT, ...amoxicillin })).toMatchObject({
      value: { findings: [{ severity: 'block', reason: expect.stringContaining('阿莫西林') as string }] },
    });
    expect(await issue(amoxicillin)).toMatchObject({ code: 'prescription.blocked' });
    const cefuroxime = line({
      ...{ drugId: drugIdOf('头孢呋辛酯片'), dose: 1, frequency: 'bid', days: 6, packs: 1 },
    });
    expect(await issue(cefuroxime)).toMatchObject({ code: 'prescription.warning_unanswered' });
    const found = await check({ ...DRAFT, ...cefuroxime });
    const findingId = found.ok ? found.value.findings[0]!.id : '';
    const reason = '曾多次用头孢无过敏';
    const id = await issued({ ...cefuroxime, overrides: [{ findingId, reason }] });
    await onDuty();
    expect(await take(id)).toMatchObject({ value: { findings: [{ answered: reason }] } });
  });

  test('a pregnant patient gets no ACE inhibitor', async () => {
    const pregnancy = { kind: 'pregnant' as const, week: 12 };
    world.given('in_progress', { ...FOLLOW_UP, complaint: { ...FOLLOW_UP.complaint!, pregnancy } });
    const enalapril = line({ drugId: drugIdOf('马来酸依那普利片'), days: 7, packs: 1 });
    expect(await issue(enalapril)).toMatchObject({ code: 'prescription.blocked' });
  });

  test('what nobody knows is asked about', async () => {
    world.given('in_progress', { ...FOLLOW_UP, complaint: { ...COMPLAINT, allergies: { kind: 'unknown' } } });
    const found = await check(DRAFT);
    const ids = found.ok ? found.value.findings.map(({ id }) => id) : [];
    expect(ids).toEqual(expect.arrayContaining(['allergy.unknown', 'medicines.unknown']));
  });

  test('only of a case of one’s own', async () => {
    const input = { ...ofCase, diagnoses: DRAFT.diagnoses, lines: DRAFT.lines };
    expect(await world.ask(checkPrescription, input, 'otherDoctor')).toMatchObject({
      code: 'consultation.not_found',
    });
    expect(await check({ ...DRAFT, ...line({ drugId: DrugId.parse('none') }) })).toMatchObject({
      code: 'drug.not_found',
    });
    expect(await check({ ...DRAFT, ...line({ route: 'eye' }) })).toMatchObject({
      code: 'prescription.route_unknown',
    });
    expect(await check({ ...DRAFT, ...line({ frequency: 'x' }) })).toMatchObject({
      code: 'prescription.frequency_unknown',
    });
  });
});

describe('审方', () => {
  test('is for a pharmacist of the register, on duty', async () => {
    const id = await issued();
    expect(await take(id)).toMatchObject({ code: 'pharmacist.off_duty' });
    expect(await onDuty('YS990000000009')).toMatchObject({ code: 'pharmacist.not_known' });
    const { pharmacists } = world.runtime.store.rows;
    const registered = pharmacists.get('pharmacist-1')!;
    pharmacists.set('pharmacist-1', { ...registered, active: false });
    expect(await onDuty()).toMatchObject({ code: 'pharmacist.not_valid' });
    pharmacists.set('pharmacist-1', registered);
    await onDuty();
    world.runtime.time += 13 * HOUR_MS;
    expect(await world.askAs('pharmacist', getDuty, {})).toEqual({ ok: true, value: { onDuty: 0 } });
    expect(await take(id)).toMatchObject({ code: 'pharmacist.off_duty' });
  });

  test('ends with the duty', async () => {
    const id = await issued();
    await onDuty();
    await take(id);
    expect(await world.askAs('pharmacist', endDuty, {})).toMatchObject({ value: { onDuty: 0 } });
    expect(await approve(id)).toMatchObject({ code: 'pharmacist.off_duty' });
  });

  test('is never of one’s own', async () => {
    const id = await issued();
    world.runtime.store.rows.prescriptions.set(id, { ...stored(id)!, doctorName: '测试' });
    await onDuty();
    expect(await take(id)).toMatchObject({ code: 'prescription.own' });
    for (const decide of [approve, giveBack, question])
      expect(await decide(id)).toMatchObject({ code: 'prescription.own' });
  });

  test('of two pharmacists one gets it, until a quarter of an hour is over', async () => {
    const id = await issued();
    await onDuty();
    const other = { by: StaffId.parse('staff-other'), until: world.runtime.now() + 15 * MINUTE_MS };
    world.runtime.store.rows.prescriptions.set(id, { ...stored(id)!, claim: other });
    expect(await take(id)).toMatchObject({ code: 'prescription.taken' });
    for (const decide of [approve, giveBack, question])
      expect(await decide(id)).toMatchObject({ code: 'prescription.not_yours' });
    world.runtime.time += 16 * MINUTE_MS;
    expect(await take(id)).toMatchObject({ ok: true });
  });

  test('wants all of 四查十对, of the version that was read', async () => {
    const id = await issued();
    await onDuty();
    await take(id);
    expect(await approve(id, 1, ['drug'])).toMatchObject({ code: 'prescription.checklist_incomplete' });
    for (const decide of [approve, giveBack])
      expect(await decide(id, 2)).toMatchObject({ code: 'prescription.changed' });
    expect(
      await world.askAs('pharmacist', askDoctor, { prescriptionId: id, version: 2, words: '请再核对一下' }),
    ).toMatchObject({ code: 'prescription.changed' });
    expect(await approve(id)).toMatchObject({ ok: true });
    for (const decide of [approve, giveBack, question])
      expect(await decide(id)).toMatchObject({ code: 'prescription.not_waiting' });
    expect(await take(id)).toMatchObject({ code: 'prescription.not_waiting' });
  });

  test('can ask the doctor, and waits for the answer', async () => {
    const id = await issued();
    await onDuty();
    await take(id);
    expect(await world.ask(answerPharmacist, { prescriptionId: id, words: '没有' }, 'doctor')).toMatchObject({
      code: 'prescription.no_question',
    });
    await question(id);
    await take(id);
    expect(await question(id)).toMatchObject({ code: 'prescription.question_open' });
    expect(await approve(id)).toMatchObject({ code: 'prescription.question_open' });
    const list = await world.ask(listOfCase, ofCase, 'doctor');
    expect(list).toMatchObject({ value: { prescriptions: [{ id, needsDoctor: true }], mayPrescribe: true } });
    expect(await world.ask(answerPharmacist, { prescriptionId: id, words: '没有' }, 'doctor')).toMatchObject({
      ok: true,
    });
    expect(await approve(id)).toMatchObject({ value: { state: 'effective' } });
    const read = await world.ask(getForDoctor, { prescriptionId: id }, 'doctor');
    expect(read).toMatchObject({
      value: { remarks: [{ kind: 'question' }, { kind: 'answer', words: '没有' }] },
    });
  });

  test('says no more than so much', async () => {
    const id = await issued();
    await onDuty();
    await take(id);
    const remark = { kind: 'answer' as const, words: '好', at: 1, version: 1, by: '李明' };
    world.runtime.store.rows.prescriptions.set(id, {
      ...stored(id)!,
      remarks: Array(40).fill(remark) as never,
    });
    expect(await question(id)).toMatchObject({ code: 'prescription.too_much_said' });
  });

  test('gives back with a reason; the corrected one is reviewed anew, also after the visit', async () => {
    const id = await issued();
    const correct = (draft: PrescriptionDraft = DRAFT, who: Who = 'doctor') =>
      world.ask(correctPrescription, { prescriptionId: id, draft }, who);
    expect(await correct()).toMatchObject({ code: 'prescription.not_returned' });
    await onDuty();
    await take(id);
    expect(await giveBack(id)).toMatchObject({ value: { state: 'returned' } });
    world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, state: 'completed' });
    expect(await correct(DRAFT, 'otherDoctor')).toMatchObject({ code: 'prescription.not_found' });
    expect(await correct({ ...DRAFT, lines: [{ ...AMLODIPINE, packs: 3 }] })).toMatchObject({
      code: 'prescription.quantity_wrong',
    });
    expect(await correct({ ...DRAFT, lines: [{ ...AMLODIPINE, days: 14 }] })).toMatchObject({
      value: { state: 'submitted' },
    });
    expect(stored(id)).toMatchObject({
      version: 2,
      lines: [{ days: 14 }],
      remarks: [{ kind: 'returned', version: 1 }],
    });
    await take(id);
    expect(await approve(id, 1)).toMatchObject({ code: 'prescription.changed' });
    expect(await approve(id, 2)).toMatchObject({ ok: true });
  });

  test('every refusal of a first prescription holds for a correction', async () => {
    const id = await issued();
    await onDuty();
    await take(id);
    await giveBack(id);
    const correct = async (
      change: Partial<PrescriptionDraft>,
      of: Partial<Consultation> = FOLLOW_UP,
      state: 'in_progress' | 'terminated' = 'in_progress',
    ) => {
      world.given(state, of);
      const { longReason: _, ...plain } = DRAFT;
      const draft = { ...plain, ...change };
      const reply = await world.ask(correctPrescription, { prescriptionId: id, draft }, 'doctor');
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
    expect(await correct({ longReason, ...line({ drugId: DrugId.parse('none') }) })).toBe('drug.not_found');
    expect(await correct({ longReason, ...line({ route: 'eye' }) })).toBe('prescription.route_unknown');
    expect(await correct({ longReason, ...line({ frequency: 'x' }) })).toBe('prescription.frequency_unknown');
    expect(await correct({ longReason, ...line({ days: 84, packs: 3 }) })).toBe(
      'prescription.assessment_missing',
    );
  });

  test('lists what waits, oldest first, without saying whom it concerns', async () => {
    const id = await issued();
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
    await onDuty();
    for (const decide of [take, approve, giveBack, question])
      expect(await decide(NOBODY)).toMatchObject({ code: 'prescription.not_found' });
  });
});

describe('有效期和作废', () => {
  test('runs out at midnight of the day of issue, and nobody can approve it then', async () => {
    const id = await issued();
    world.runtime.time += DAY_MS;
    await onDuty();
    expect(await take(id)).toMatchObject({ code: 'prescription.not_waiting' });
    await tick();
    expect(stored(id)).toMatchObject({ state: 'expired' });
    await tick();
    expect(world.trail.filter(({ role }) => role === 'system')).toHaveLength(1);
  });

  test('an effective one runs out too, one that still holds does not', async () => {
    const [first, second] = [await issued(), await issued({ validDays: 3, validReason: '住得远，后天取药' })];
    await onDuty();
    for (const id of [first, second]) {
      await take(id);
      await approve(id);
    }
    world.runtime.time += DAY_MS;
    await tick();
    expect([stored(first)!.state, stored(second)!.state]).toEqual(['expired', 'effective']);
  });

  test('is made void by its doctor alone, with a reason', async () => {
    const id = await issued();
    const voidIt = (who: Who) =>
      world.ask(voidPrescription, { prescriptionId: id, reason: '患者已在线下取药' }, who);
    expect(await voidIt('otherDoctor')).toMatchObject({ code: 'prescription.not_found' });
    expect(await voidIt('doctor')).toMatchObject({ value: { state: 'voided' } });
    expect(await voidIt('doctor')).toMatchObject({ code: 'prescription.over' });
  });

  test('is read by its two alone', async () => {
    const id = await issued();
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
