import { beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import {
  assessEvent,
  fileEvent,
  listEvents,
  listForPrescriber,
  listMyEvents,
  openEvent,
  reportableMedicines,
  reportEvent,
} from '@shared/contracts/adverseEvent';
import { adverseEventPaper } from '@shared/contracts/paper';
import { exportMine } from '@shared/contracts/rights';
import type { Assessment, ToldEvent } from '@shared/domain/adverseEvent/event';
import { AdverseEventId, type PictureId, PrescriptionId } from '@shared/kernel/ids';
import { DAY_MS } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, CaseWorld, PICTURES, type Who } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { pdfText } from '../../testing/pdfText';
import { systemTools } from '../_runtime/systemTools';
import { isUsed } from '../picture/usedIn';
import { fetchPaper } from '../paper/downloads/fetchPaper';
import { AMLODIPINE, drugIdOf, FOLLOW_UP, Prescribing, stockShelves } from '../../testing/prescriptionWorld';

const METFORMIN = drugIdOf('盐酸二甲双胍片');
const TOLD: z.input<typeof ToldEvent> = {
  ...{ drugId: AMLODIPINE.drugId, words: '两条小腿都肿了，晚上更明显', beganOn: '2026-11-23' },
  ...{ felt: 'limiting', stillTaking: 'stopped', afterStopping: 'better', now: 'better' },
};
const JUDGED: z.input<typeof Assessment> = {
  ...{ name: '外周水肿', causality: 'probable', grounds: [], isNew: false, outcome: 'improving' },
  ...{ dechallenge: 'yes', rechallenge: 'not_again', effectOnDisease: 'none' },
  ...{ course: '停药三天后水肿明显消退，未作其他处理', advice: '先不要再用，请联系开方医生换药' },
};

let world: CaseWorld;
let on: Prescribing;
let prescriptionId: PrescriptionId;
beforeEach(async () => {
  world = new CaseWorld({ actions: implementations, downloads: [fetchPaper] });
  stockShelves(world);
  world.given('in_progress', FOLLOW_UP);
  on = new Prescribing(world);
  prescriptionId = await on.issued({
    lines: [AMLODIPINE, { ...AMLODIPINE, drugId: METFORMIN, frequency: 'bid', days: 28, packs: 3 }],
  });
});
const effective = async () => {
  await on.onDuty();
  await on.take(prescriptionId);
  const reply = await on.approve(prescriptionId);
  if (!reply.ok) throw new Error(reply.code);
};
const tell = (change: Partial<typeof TOLD> = {}, who: Who = 'patient') =>
  world.ask(reportEvent, { prescriptionId, told: { ...TOLD, ...change } }, who);
const told = async (change: Partial<typeof TOLD> = {}): Promise<AdverseEventId> => {
  const reply = await tell(change);
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.eventId;
};
const judge = (eventId: AdverseEventId, change: Partial<typeof JUDGED> = {}) =>
  world.askAs('pharmacist', assessEvent, { eventId, assessment: { ...JUDGED, ...change } });
const send = (eventId: AdverseEventId) =>
  world.askAs('quality', fileEvent, { eventId, causality: 'probable', reference: '1100002026000001' });
const stored = (id: AdverseEventId) => world.runtime.store.rows.adverseEvents.get(id)!;
const queue = async (group: 'reported' | 'assessed' | 'filed') => {
  const reply = await world.askAs('pharmacist', listEvents, { group });
  return reply.ok ? reply.value.events : [];
};
const fieldOf = (form: readonly { label: string; value: string }[], label: string) =>
  form.find((it) => it.label === label)?.value;

describe('照片 with a report', () => {
  beforeEach(effective);
  const show = (pictureIds: readonly PictureId[], who: Who = 'patient') =>
    world.ask(reportEvent, { prescriptionId, told: TOLD, pictureIds: [...pictureIds] }, who);

  test('are kept by what they are, seen by its person, its doctor and whoever judges it, and named in the form', async () => {
    const sha256 = 'f'.repeat(64);
    const { pictures } = world.runtime.store.rows;
    pictures.set(PICTURES.patient, { ...pictures.get(PICTURES.patient)!, sha256 });
    const reply = await show([PICTURES.patient, PICTURES.patient]);
    if (!reply.ok) throw new Error(reply.code);
    const { eventId } = reply.value;
    expect(stored(eventId).pictures).toEqual([{ id: PICTURES.patient, sha256 }]);
    const seen = [{ id: PICTURES.patient, url: expect.stringContaining('ticket=') as string }];
    expect(await world.ask(listMyEvents, {}, 'patient')).toMatchObject({
      value: { events: [{ pictures: seen }] },
    });
    expect(await world.ask(listForPrescriber, {}, 'doctor')).toMatchObject({
      value: { events: [{ pictures: seen }] },
    });
    const opened = await world.askAs('pharmacist', openEvent, { eventId });
    expect(opened).toMatchObject({ value: { pictures: seen } });
    expect(opened.ok && fieldOf(opened.value.form, '照片(患者提供，另存)')).toBe(`1 张：${'f'.repeat(16)}`);
  });

  test('are never looked for in vain by the timer that deletes what nobody uses', async () => {
    const { pictures } = world.runtime.store.rows;
    const picture = { ...pictures.get(PICTURES.patient)!, id: 'picture-of-a-rash' as PictureId };
    pictures.set(picture.id, picture);
    const db = systemTools(world.runtime, 'test', 'request').db;
    expect(await isUsed(picture, db)).toBe(false);
    expect(await show([picture.id])).toMatchObject({ ok: true });
    expect(await isUsed(picture, db)).toBe(true);
  });

  test('of somebody else, or a fifth one, are not taken', async () => {
    expect(await show([PICTURES.stranger])).toMatchObject({ code: 'picture.not_found' });
    expect(await show(Array.from({ length: 5 }, () => PICTURES.patient))).toMatchObject({ ok: false });
    expect(world.runtime.store.rows.adverseEvents.size).toBe(0);
  });
});

describe('a report', () => {
  beforeEach(effective);

  test('is kept with what the hospital knows of the medicine, and its person and its doctor are told', async () => {
    const before = world.told('doctor', CASE_ID);
    const id = await told();
    expect(stored(id)).toMatchObject({
      drug: { name: '苯磺酸氨氯地平片', use: expect.stringContaining('每日一次') as string },
      others: [expect.stringContaining('盐酸二甲双胍片') as string, '自述在用：没有'],
      diagnoses: [{ name: '高血压' }],
      state: 'reported',
    });
    expect(world.told('doctor', CASE_ID)).toBe(before + 1);
    expect(await world.ask(listMyEvents, {}, 'patient')).toMatchObject({
      value: { events: [{ drugName: '苯磺酸氨氯地平片', state: 'reported', hasDanger: false }] },
    });
    expect(await world.ask(listForPrescriber, {}, 'doctor')).toMatchObject({
      value: { events: [{ id }] },
    });
    expect(world.trail.findLast(({ action }) => action === 'adverseEvent.report')).toMatchObject({
      role: 'patient',
      outcome: 'ok',
    });
  });

  test('of somebody in danger is answered with what to do at once', async () => {
    const reply = await tell({ words: '吃完药半小时，喉咙发紧喘不上气，全身起风团' });
    expect(reply).toMatchObject({ value: { dangers: [{ action: 'call_120' }] } });
    expect(await tell({ felt: 'danger' })).toMatchObject({
      value: { dangers: [{ ruleId: 'adverse_event.danger', phones: ['120'] }] },
    });
    expect(await queue('reported')).toMatchObject([{ hasDanger: true }, { hasDanger: true }]);
  });

  test('is written once however often it is pressed', async () => {
    const twice = await world.pressTwice(reportEvent, { prescriptionId, told: TOLD }, 'patient');
    expect(twice.second).toEqual(twice.first);
    expect(twice.wroteTwice).toBe(false);
  });

  test('is in the copy that its person takes', async () => {
    const id = await told();
    expect(await world.ask(exportMine, {}, 'patient')).toMatchObject({
      value: { part: { cases: [{ adverseEvents: [{ id, told: { words: TOLD.words } }] }] } },
    });
  });
});

describe('a report is not taken, in this order', () => {
  test('without consent to health data', async () => {
    await effective();
    const account = world.runtime.store.rows.accounts.get(accountOfPerson('patient'))!;
    world.runtime.store.rows.accounts.set(account.id, { ...account, consents: {} });
    expect(await tell()).toMatchObject({ code: 'consent.sensitive_missing' });
  });
  test('of somebody else’s prescription, or of none', async () => {
    await effective();
    expect(await tell({}, 'stranger')).toMatchObject({ code: 'prescription.not_found' });
    expect(
      await world.ask(reportEvent, { prescriptionId: PrescriptionId.parse('none'), told: TOLD }, 'patient'),
    ).toMatchObject({ code: 'prescription.not_found' });
    expect(await world.ask(reportableMedicines, { prescriptionId }, 'stranger')).toMatchObject({
      code: 'prescription.not_found',
    });
  });
  test('before any pharmacist has passed the prescription', async () => {
    expect(await tell()).toMatchObject({ code: 'prescription.not_effective' });
    expect(await world.ask(reportableMedicines, { prescriptionId }, 'patient')).toMatchObject({
      code: 'prescription.not_effective',
    });
  });
  test('of a medicine that is not on it', async () => {
    await effective();
    expect(await tell({ drugId: drugIdOf('阿托伐他汀钙片') })).toMatchObject({
      code: 'adverse_event.drug_unknown',
    });
  });
  test('from a day that is not yet, or before the prescription', async () => {
    await effective();
    expect(await tell({ beganOn: '2026-11-24' })).toMatchObject({ code: 'adverse_event.in_future' });
    expect(await tell({ beganOn: '2026-11-22' })).toMatchObject({
      code: 'adverse_event.before_prescription',
    });
  });
  test('of one prescription again and again', async () => {
    await effective();
    for (let n = 0; n < 20; n += 1) await told();
    expect(await tell()).toMatchObject({ code: 'adverse_event.too_many' });
  });
});

describe('the time to send a report on (卫生部令第 81 号 第二十一条)', () => {
  beforeEach(effective);
  test('is 15 days before anybody has judged it', async () => {
    const { at, reportBy } = stored(await told());
    expect(reportBy - at).toBe(15 * DAY_MS);
  });
  test.each([
    ['30 days for what is neither new nor serious', {}, 30],
    ['15 days for what the leaflet does not have', { isNew: true }, 15],
    ['15 days for what is serious', { grounds: ['hospital'] }, 15],
    ['at once for a death', { grounds: ['death'], outcome: 'died' }, 0],
  ] as const)('is %s', async (_title, change, days) => {
    const id = await told();
    await judge(id, change as never);
    expect(stored(id).reportBy - stored(id).at).toBe(days * DAY_MS);
  });
  test('begins anew with what becomes known after it was sent on, as a follow-up', async () => {
    const id = await told();
    await judge(id);
    await send(id);
    world.runtime.time += 10 * DAY_MS;
    expect(await judge(id, { isNew: true })).toMatchObject({ value: { state: 'assessed' } });
    expect(stored(id).reportBy).toBe(world.runtime.time + 15 * DAY_MS);
    const reply = await world.askAs('quality', openEvent, { eventId: id });
    expect(reply.ok && fieldOf(reply.value.form, '首次报告或跟踪报告')).toBe('跟踪报告');
  });
  test('puts what is due first at the top of the queue', async () => {
    const usual = await told();
    const grave = await told({ drugId: METFORMIN });
    await judge(usual);
    await judge(grave, { grounds: ['hospital'] });
    expect((await queue('assessed')).map(({ id }) => id)).toEqual([grave, usual]);
  });
});

describe('a pharmacist judges, the quality office sends on', () => {
  beforeEach(effective);
  test('and the form has every field the hospital knows, and no guess', async () => {
    const id = await told();
    await judge(id, { grounds: ['hospital'], isNew: true });
    const reply = await send(id);
    if (!reply.ok) throw new Error(reply.code);
    const { form, state } = reply.value;
    expect(state).toBe('filed');
    expect(Object.fromEntries(form.map(({ label, value }) => [label, value]))).toMatchObject({
      首次报告或跟踪报告: '首次报告',
      编码: '1100002026000001',
      报告类型: '新的、严重',
      患者姓名: '王芳',
      民族: '',
      原患疾病: '高血压',
      '通用名称(含剂型)': expect.stringContaining('苯磺酸氨氯地平片') as string,
      '不良反应/事件名称': '外周水肿',
      '不良反应/事件的结果': '好转',
      '关联性评价(报告人)': '很可能',
      '关联性评价(报告单位)': '很可能',
    });
    expect(await world.ask(listMyEvents, {}, 'patient')).toMatchObject({
      value: { events: [{ state: 'filed', advice: JUDGED.advice }] },
    });
  });
  test('and the patient reads the advice, never what was thought of the cause', async () => {
    const id = await told();
    await judge(id);
    const mine = await world.ask(listMyEvents, {}, 'patient');
    expect(JSON.stringify(mine)).not.toContain('probable');
  });
  test('and each look stands in the chain of the case', async () => {
    const id = await told();
    await world.askAs('pharmacist', openEvent, { eventId: id });
    expect(world.trail).toContainEqual(
      expect.objectContaining({ role: 'pharmacist', action: 'look.drug_safety', target: CASE_ID }),
    );
  });
  test('and nothing that is not there', async () => {
    const eventId = AdverseEventId.parse('none');
    expect(await judge(eventId)).toMatchObject({ code: 'adverse_event.not_found' });
    expect(await send(eventId)).toMatchObject({ code: 'adverse_event.not_found' });
    expect(await world.askAs('quality', openEvent, { eventId })).toMatchObject({
      code: 'adverse_event.not_found',
    });
  });
  test('and a death is marked in both places or in none', async () => {
    const id = await told();
    expect(await judge(id, { outcome: 'died' })).toMatchObject({ code: 'adverse_event.death_unmarked' });
    expect(await judge(id, { grounds: ['death'] })).toMatchObject({ code: 'adverse_event.death_unmarked' });
  });
  test('and nothing is sent on that nobody has judged, or twice', async () => {
    const id = await told();
    expect(await send(id)).toMatchObject({ code: 'adverse_event.not_assessed' });
    await judge(id);
    await send(id);
    expect(await send(id)).toMatchObject({ code: 'adverse_event.not_assessed' });
  });
  test('and after the person asked for erasure only what law still asks for is opened', async () => {
    const id = await told();
    const consultation = world.stored()!;
    const restrict = () =>
      world.runtime.store.rows.consultations.set(CASE_ID, { ...world.stored()!, restrictedAt: 1 });
    restrict();
    expect(consultation.restrictedAt).toBeUndefined();
    expect(await judge(id)).toMatchObject({ ok: true });
    await send(id);
    expect(await world.askAs('quality', openEvent, { eventId: id })).toMatchObject({
      code: 'adverse_event.not_found',
    });
    expect(await judge(id)).toMatchObject({ code: 'adverse_event.not_found' });
    expect(await world.ask(listForPrescriber, {}, 'doctor')).toMatchObject({ value: { events: [] } });
  });
});

test('The form of the nation prints, as far as it is known, for whoever judges it and sends it on; the look is written down', async () => {
  await effective();
  const id = await told();
  await judge(id);
  const reply = await world.askAs('quality', adverseEventPaper, { eventId: id });
  if (!reply.ok) throw new Error(reply.code);
  const { pathname, searchParams } = new URL(reply.value.url);
  world.runtime.openid = undefined;
  const http = { httpMethod: 'GET', path: pathname, queryStringParameters: Object.fromEntries(searchParams) };
  const fetched = (await world.main({ ...http, headers: {} }, {})) as { body: string };
  const text = pdfText(Buffer.from(fetched.body, 'base64'));
  for (const words of ['药品不良反应/事件报告表', '王芳', '苯磺酸氨氯地平片', '外周水肿', '很可能'])
    expect(text).toContain(words);
  expect(world.trail).toContainEqual(expect.objectContaining({ action: 'look.drug_safety' }));
  const none = { eventId: AdverseEventId.parse('nobody') };
  expect(await world.askAs('pharmacist', adverseEventPaper, none)).toMatchObject({
    code: 'adverse_event.not_found',
  });
});

test('Lists know their place', async () => {
  for (const [contract, who] of [
    [listMyEvents, 'patient'],
    [listForPrescriber, 'doctor'],
  ] as const)
    expect(await world.ask(contract, { cursor: 'x' }, who)).toMatchObject({ code: 'list.cursor_invalid' });
  expect(await world.askAs('quality', listEvents, { group: 'filed', cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
});
