import { beforeEach, describe, expect, test } from 'vitest';
import {
  checkPrescription,
  getPrescription,
  issuePrescription,
  lastOfPatient,
  listOfCase,
  listPrescriptions,
} from '@shared/contracts/prescription';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { OrderedLine, PrescriptionDraft } from '@shared/domain/prescription/prescription';
import { ConsultationId, DrugId, PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { PIN } from '../../testing/memoryAuthority';
import { CASE_ID, CaseWorld, COMPLAINT, IN_TEAM } from '../../testing/caseWorld';
import {
  AMLODIPINE,
  DRAFT,
  drugIdOf,
  FOLLOW_UP,
  LICENCE_NO,
  lineOf,
  Prescribing,
  stockShelves,
} from '../../testing/prescriptionWorld';
import { parts } from './parts';

const ofCase = { consultationId: CASE_ID };

let world: CaseWorld;
let on: Prescribing;
beforeEach(() => {
  world = new CaseWorld(parts);
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
});

describe('开具处方', () => {
  test('waits for a pharmacist, and is effective only after the review of another person', async () => {
    const id = await on.issued();
    expect(on.stored(id)).toMatchObject({ state: 'submitted', version: 1, doctorName: '李明' });
    expect(await on.onDuty()).toMatchObject({ value: { onDuty: 1, mine: { licenceNo: LICENCE_NO } } });
    const early = await world.ask(getPrescription, { prescriptionId: id }, 'patient');
    expect(early).toMatchObject({ value: { lines: [{ drug: { pack: { unitName: '片' } } }] } });
    expect(JSON.stringify(early)).not.toMatch(
      /quantity|packs|packName|"units"|approvalNumber|maker|tradeName/,
    );
    expect(await on.take(id)).toMatchObject({ value: { patient: { name: '王芳' }, lines: [{ packs: 1 }] } });
    expect(await on.approve(id)).toMatchObject({ value: { state: 'effective' } });
    expect(on.stored(id)).toMatchObject({ approved: { name: '测试' } });
    const mine = await world.ask(getPrescription, { prescriptionId: id }, 'patient');
    expect(mine).toMatchObject({
      value: {
        state: 'effective',
        lines: [
          { drug: { genericName: '苯磺酸氨氯地平片' }, quantity: expect.stringMatching(/共1盒$/) as string },
        ],
      },
    });
    expect(JSON.stringify(mine)).not.toMatch(/findings|remarks|priceFen/);
    const list = await world.ask(listPrescriptions, {}, 'patient');
    expect(list).toMatchObject({ value: { prescriptions: [{ id, drugs: ['苯磺酸氨氯地平片'] }] } });
    expect(
      world.trail.filter(({ action }) => action.startsWith('prescription.')).map(({ action }) => action),
    ).toEqual(['prescription.issue', 'prescription.startDuty', 'prescription.take', 'prescription.approve']);
  });

  test('tells the doctor while no pharmacist is on duty', async () => {
    expect(await on.issue()).toMatchObject({ value: { isPharmacistThere: false } });
    await on.onDuty();
    expect(await on.issue()).toMatchObject({ value: { isPharmacistThere: true } });
  });

  test('pressed twice writes one', async () => {
    const twice = await world.pressTwice(issuePrescription, { ...ofCase, draft: DRAFT, pin: PIN }, 'doctor');
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
    expect(await on.issue()).toMatchObject({ code });
    expect(world.runtime.store.rows.prescriptions.size).toBe(0);
  });

  test('is refused after the visit, for another disease, and to anybody but the treating doctor', async () => {
    world.given('completed', FOLLOW_UP);
    expect(await on.issue()).toMatchObject({ code: 'prescription.case_over' });
    world.given('terminated', FOLLOW_UP);
    expect(await on.issue()).toMatchObject({ code: 'prescription.case_over' });
    world.given('in_progress', FOLLOW_UP);
    const other = { diagnoses: [{ code: 'E11.900', name: '2型糖尿病' }] };
    expect(await on.issue(other)).toMatchObject({ code: 'diagnosis.not_evidenced' });
    expect(await on.issue({ diagnoses: [{ code: 'I10.x00', name: '没有这个名字' }] })).toMatchObject({
      code: 'diagnosis.not_in_list',
    });
    expect(await on.issue({}, 'otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
  });

  test.each<[number, string]>([
    [7, 'ok'],
    [8, 'prescription.long_reason_missing'],
  ])('for %i days without a reason: %s', async (days, code) => {
    const { longReason: _, ...draft } = DRAFT;
    const lines = [{ ...AMLODIPINE, days, packs: 1 }];
    const reply = await world.ask(
      issuePrescription,
      { ...ofCase, draft: { ...draft, lines }, pin: PIN },
      'doctor',
    );
    expect(reply.ok ? 'ok' : reply.code).toBe(code);
  });

  test('reaches four weeks with a reason, twelve with an assessment, and antibacterials a week', async () => {
    expect(await on.issue(lineOf({ days: 29, packs: 2 }))).toMatchObject({
      code: 'prescription.assessment_missing',
    });
    const assessment = '血压控制平稳，已教会自测';
    expect(await on.issue({ ...lineOf({ days: 84, packs: 3 }), assessment })).toMatchObject({ ok: true });
    expect(await on.issue({ ...lineOf({ days: 85, packs: 4 }), assessment })).toMatchObject({
      code: 'request.invalid',
    });
    const cefuroxime = { drugId: drugIdOf('头孢呋辛酯片'), frequency: 'bid', days: 8, packs: 2 };
    expect(await on.issue(lineOf(cefuroxime))).toMatchObject({ code: 'prescription.days_antibacterial' });
    const acyclovir = { drugId: drugIdOf('阿昔洛韦片'), frequency: 'bid', days: 28, packs: 3 };
    expect(await on.issue(lineOf(acyclovir))).toMatchObject({ code: 'prescription.days_antibacterial' });
    const metronidazole = { drugId: drugIdOf('甲硝唑片'), frequency: 'bid', days: 28, packs: 3 };
    expect(await on.issue(lineOf(metronidazole))).toMatchObject({ code: 'prescription.days_antibacterial' });
    const liraglutide = { drugId: drugIdOf('利拉鲁肽注射液'), route: 'subcutaneous', days: 8, packs: 1 };
    expect(await on.issue(lineOf(liraglutide))).toMatchObject({ code: 'prescription.days_cold' });
    const cold = { code: 'J06.900', name: '急性上呼吸道感染' };
    const verdict = { kind: 'confirmed' as const, diagnoses: [cold] };
    world.given('in_progress', { ...FOLLOW_UP, evidence: { ...FOLLOW_UP.evidence!, verdict } });
    expect(await on.issue({ ...lineOf({ days: 8 }), diagnoses: [cold] })).toMatchObject({
      code: expect.stringMatching(/days_not_chronic|not_in_list/) as string,
    });
  });

  test('a short illness gets no month', async () => {
    const gastritis = { code: 'K29.500', name: '慢性胃炎' };
    const verdict = { kind: 'confirmed' as const, diagnoses: [gastritis] };
    world.given('in_progress', { ...FOLLOW_UP, evidence: { ...FOLLOW_UP.evidence!, verdict } });
    expect(await on.issue({ diagnoses: [gastritis] })).toMatchObject({
      code: 'prescription.days_not_chronic',
    });
  });

  test('takes a drug of the catalogue, by a way and as often as the tables have it, in the packs that it needs', async () => {
    const refused = async (change: Partial<OrderedLine>) => {
      const reply = await on.issue(lineOf(change));
      return reply.ok ? 'ok' : reply.code;
    };
    expect(await refused({ drugId: DrugId.parse('no-such') })).toBe('drug.not_found');
    expect(await refused({ route: 'eye' })).toBe('prescription.route_unknown');
    expect(await refused({ frequency: 'often' })).toBe('prescription.frequency_unknown');
    expect(await refused({ packs: 2 })).toBe('prescription.quantity_wrong');
    const six = DRAFT.lines.concat(
      Array.from({ length: 5 }, (_, n) => ({ ...AMLODIPINE, drugId: DrugId.parse(`d${String(n)}`) })),
    );
    expect(await on.issue({ lines: six })).toMatchObject({ code: 'request.invalid' });
    expect(await on.issue({ lines: [AMLODIPINE, AMLODIPINE] })).toMatchObject({ code: 'request.invalid' });
  });

  test('of a banned drug is refused, whatever the catalogue says', async () => {
    const parts = [...world.runtime.store.rows.drugParts.values()];
    const [part] = parts;
    world.runtime.store.rows.drugLists.get('demo-list')!.inForceAt = 77;
    world.runtime.store.rows.drugParts.set(part!.id, {
      ...part!,
      rows: part!.rows.replaceAll('C08CA01', 'N02AA01'),
    });
    expect(await on.issue()).toMatchObject({ code: 'drug.not_online' });
  });

  test('longer validity wants a reason', async () => {
    expect(await on.issue({ validDays: 3 })).toMatchObject({ code: 'prescription.valid_reason_missing' });
    const id = await on.issued({ validDays: 3, validReason: '住得远，后天取药' });
    expect(on.stored(id)!.validUntil - world.runtime.now()).toBeGreaterThan(2 * DAY_MS);
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
    expect(await on.issue()).toMatchObject({ code: 'prescription.child_guardian_away' });
    world.given('in_progress', born('2020-11-24', true));
    expect(await on.issue()).toMatchObject({ code: 'prescription.child_other_department' });
  });

  test('so many and no more in one visit', async () => {
    const id = await on.issued();
    for (let n = 0; n < 19; n += 1) {
      const copy = PrescriptionId.parse(`prescription-${String(n)}`);
      world.runtime.store.rows.prescriptions.set(copy, { ...on.stored(id)!, id: copy });
    }
    expect(await on.issue()).toMatchObject({ code: 'prescription.too_many' });
  });
});

describe('合理用药', () => {
  const PENICILLIN: Partial<Consultation> = {
    ...FOLLOW_UP,
    complaint: { ...FOLLOW_UP.complaint!, allergies: { kind: 'some', text: '青霉素' } },
  };
  const amoxicillin = lineOf({
    ...{ drugId: drugIdOf('阿莫西林胶囊'), dose: 2, frequency: 'tid', days: 7, packs: 2 },
  });
  const check = (draft: PrescriptionDraft) =>
    world.ask(checkPrescription, { ...ofCase, diagnoses: draft.diagnoses, lines: draft.lines }, 'doctor');

  test('an allergy to penicillin blocks amoxicillin, and wants a reason for a cephalosporin', async () => {
    world.given('in_progress', PENICILLIN);
    expect(await check({ ...DRAFT, ...amoxicillin })).toMatchObject({
      value: { findings: [{ severity: 'block', reason: expect.stringContaining('阿莫西林') as string }] },
    });
    expect(await on.issue(amoxicillin)).toMatchObject({ code: 'prescription.blocked' });
    const cefuroxime = lineOf({
      ...{ drugId: drugIdOf('头孢呋辛酯片'), dose: 1, frequency: 'bid', days: 6, packs: 1 },
    });
    expect(await on.issue(cefuroxime)).toMatchObject({ code: 'prescription.warning_unanswered' });
    const found = await check({ ...DRAFT, ...cefuroxime });
    const findingId = found.ok ? found.value.findings[0]!.id : '';
    const reason = '曾多次用头孢无过敏';
    const id = await on.issued({ ...cefuroxime, overrides: [{ findingId, reason }] });
    await on.onDuty();
    expect(await on.take(id)).toMatchObject({ value: { findings: [{ answered: reason }] } });
  });

  test('a pregnant patient gets no ACE inhibitor', async () => {
    const pregnancy = { kind: 'pregnant' as const, week: 12 };
    world.given('in_progress', { ...FOLLOW_UP, complaint: { ...FOLLOW_UP.complaint!, pregnancy } });
    const enalapril = lineOf({ drugId: drugIdOf('马来酸依那普利片'), days: 7, packs: 1 });
    expect(await on.issue(enalapril)).toMatchObject({ code: 'prescription.blocked' });
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
    expect(await check({ ...DRAFT, ...lineOf({ drugId: DrugId.parse('none') }) })).toMatchObject({
      code: 'drug.not_found',
    });
    expect(await check({ ...DRAFT, ...lineOf({ route: 'eye' }) })).toMatchObject({
      code: 'prescription.route_unknown',
    });
    expect(await check({ ...DRAFT, ...lineOf({ frequency: 'x' }) })).toMatchObject({
      code: 'prescription.frequency_unknown',
    });
  });
});

describe('续方参考', () => {
  const OTHER = ConsultationId.parse('consultation-of-today');
  const ask = () => world.ask(lastOfPatient, { consultationId: OTHER }, 'doctor');
  beforeEach(() => {
    const { rows } = world.runtime.store;
    rows.consultations.set(OTHER, { ...rows.consultations.get(CASE_ID)!, id: OTHER });
  });
  const passed = async () => {
    const id = await on.issued();
    await on.onDuty();
    await on.take(id);
    await on.approve(id);
    return id;
  };

  test('is what the same doctor last prescribed for the person, line by line', async () => {
    await passed();
    expect(await ask()).toMatchObject({
      value: {
        gone: [],
        lines: [{ drug: { genericName: '苯磺酸氨氯地平片' }, dose: 1, frequency: 'qd', days: 28 }],
      },
    });
    expect(JSON.stringify(await ask())).not.toMatch(/priceFen/);
  });
  test('is nothing before a pharmacist has passed it, and nothing of another doctor', async () => {
    await on.issued();
    expect(await ask()).toMatchObject({ value: { lines: [] } });
    const id = await passed();
    const { prescriptions } = world.runtime.store.rows;
    prescriptions.set(id, { ...prescriptions.get(id)!, doctorId: 'doctor-9' as never });
    expect(await ask()).toMatchObject({ value: { lines: [] } });
  });
  test('names what stands in the catalogue no more, and is asked by nobody else', async () => {
    const id = await passed();
    const { prescriptions } = world.runtime.store.rows;
    const row = prescriptions.get(id)!;
    const gone = { ...row.lines[0]!, drug: { ...row.lines[0]!.drug, id: 'demo-9999' as never } };
    prescriptions.set(id, { ...row, lines: [gone] });
    expect(await ask()).toMatchObject({ value: { lines: [], gone: ['苯磺酸氨氯地平片'] } });
    expect(await world.ask(lastOfPatient, { consultationId: OTHER }, 'otherDoctor')).toMatchObject({
      code: 'consultation.not_found',
    });
  });
});

test('In a team only the responsible doctor prescribes, checks and sees what was prescribed before', async () => {
  world.given('in_progress', { ...FOLLOW_UP, ...IN_TEAM });
  const { diagnoses, lines } = DRAFT;
  const refused = { code: 'consultation.not_responsible' };
  const issue = { ...ofCase, draft: DRAFT, pin: PIN };
  expect(await world.ask(issuePrescription, issue, 'otherDoctor')).toMatchObject(refused);
  expect(await world.ask(checkPrescription, { ...ofCase, diagnoses, lines }, 'otherDoctor')).toMatchObject(
    refused,
  );
  expect(await world.ask(lastOfPatient, ofCase, 'otherDoctor')).toMatchObject(refused);
  expect(await world.ask(listOfCase, ofCase, 'otherDoctor')).toMatchObject({
    value: { mayPrescribe: false },
  });
  expect(await world.ask(listOfCase, ofCase, 'doctor')).toMatchObject({ value: { mayPrescribe: true } });
});
