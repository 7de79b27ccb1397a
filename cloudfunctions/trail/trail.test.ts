import { beforeEach, describe, expect, test } from 'vitest';
import { saveRecordDraft } from '@shared/contracts/closing';
import { getConsultation, listMessages } from '@shared/contracts/consultation';
import { getRecord } from '@shared/contracts/record';
import { openAtDesk } from '@shared/contracts/medicineOrder';
import {
  getReceipt,
  listLooks,
  listOrderLooks,
  listOwnChains,
  listRoots,
  listTrail,
} from '@shared/contracts/trail';
import { exportChain, exportOwnChain } from '@shared/contracts/trailExport';
import { MedicineOrderId, StaffId } from '@shared/kernel/ids';
import { DAY_MS, shanghai } from '@shared/kernel/time';
import { accountOfPerson, CASE_ID, DOCTOR_ID, RECORD } from '../../testing/caseWorld';
import { OTHERS_ROWS } from '../../testing/othersRows';
import { MONDAY_10 } from '../../testing/runtime';
import { must, TrailWorld, verified, type Export } from '../../testing/trailWorld';
import { environmentKms } from '../_runtime/adapters/masterKeys/environmentKms';

const ofCase = { consultationId: CASE_ID };

let world: TrailWorld;
beforeEach(() => {
  world = new TrailWorld();
});
const treated = () => world.treated();
const nightly = () => world.nightly();
const exported = () => world.exported();
const caseIn = (export_: Export) => export_.chains.find(({ id }) => id === CASE_ID)!;

describe('The chain of a case', () => {
  test('holds every change and every look at it, in order, and the verifier finds it whole', async () => {
    await treated();
    const entries = [...world.runtime.store.rows.audits.values()].filter(
      ({ chainId }) => chainId === CASE_ID,
    );
    expect(entries.map(({ n, action }) => [n, action])).toEqual([
      [1, 'look.treatment'],
      [2, 'consultation.accept'],
      [3, 'record.saveDraft'],
      [4, 'consultation.close'],
    ]);
    const { isWhole, says } = verified(await exported());
    expect(says).toMatch(/^OPEN .*case-1: what was written on 2026-11-23 is under no root yet/m);
    expect(says).toMatch(/^OK .* 0 roots.*no root vouches for them yet/m);
    expect(isWhole).toBe(true);
  });

  test('says nothing of what was said', async () => {
    await treated();
    expect(JSON.stringify(await exported())).not.toMatch(/咳嗽|多喝水|三天|王芳/);
  });

  test('binds a message to its text: with the salt it can be checked, without it it cannot be guessed', async () => {
    await treated();
    const [message] = [...world.runtime.store.rows.messages.values()];
    const export_ = await exported();
    const [link] = caseIn(export_).messages;
    Object.assign(link!, { body: message!.body, salt: message!.salt });
    expect(verified(export_).isWhole).toBe(true);
    Object.assign(link!, { body: { kind: 'text', text: '您好，咳嗽多久了' } });
    expect(verified(export_).says).toContain('its text is not the one that was sent');
  });

  test('goes on after two presses in one moment, without a gap', async () => {
    await treated();
    const draft = () => world.ask(getRecord, ofCase, 'doctor');
    await Promise.all([draft(), draft(), world.ask(listMessages, ofCase, 'doctor')]);
    expect(verified(await exported()).isWhole).toBe(true);
  });
});

describe('Daily roots', () => {
  test('cover every day that is over, each once, and follow one another', async () => {
    await treated();
    await nightly();
    expect(world.runtime.store.rows.roots.size).toBe(0);
    world.runtime.time += 3 * DAY_MS;
    await nightly();
    await nightly();
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    expect(roots.map(({ day, n, chains }) => [day, n, chains > 0])).toEqual([
      ['2026-11-25', 3, false],
      ['2026-11-24', 2, false],
      ['2026-11-23', 1, true],
    ]);
    expect(verified(await exported()).isWhole).toBe(true);
  });

  test('are not made before a late clock has had its time', async () => {
    await treated();
    world.runtime.time = Date.parse('2026-11-23T16:04:59Z');
    await nightly();
    expect(world.runtime.store.rows.roots.size).toBe(0);
    world.runtime.time += 1_000;
    await nightly();
    expect(world.runtime.store.rows.roots.size).toBe(1);
  });
});

describe('A receipt', () => {
  test('leads from the case up to a published root, and stays good when the case goes on', async () => {
    await treated();
    expect(await must(world.ask(getReceipt, ofCase, 'patient'))).not.toHaveProperty('root');
    world.runtime.time += DAY_MS;
    await nightly();
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    await must(world.ask(getRecord, ofCase, 'doctor'));
    expect(receipt.root!.day).toBe('2026-11-23');
    expect(verified(await exported(), ['--receipt', receipt]).isWhole).toBe(true);
    const moved = { ...receipt, root: { ...receipt.root!, leaf: [CASE_ID, 9, 'x', ''] } };
    expect(verified(await exported(), ['--receipt', moved]).says).toContain('not under the root');
  });

  test('is checked by a patient alone, with nothing but the published roots', async () => {
    await treated();
    const early = await must(world.ask(getReceipt, ofCase, 'patient'));
    world.runtime.time += DAY_MS;
    await nightly();
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    const found = verified(undefined, ['--receipt', receipt], ['--roots', roots]);
    expect(found.says).toMatch(/^OK .* 1 published roots, 1 receipts/);
    expect(found.isWhole).toBe(true);
    expect(verified(undefined, ['--receipt', early], ['--roots', roots]).says).toMatch(/^OPEN .*no root yet/);
    const forged = { ...receipt, root: { ...receipt.root!, leaf: [CASE_ID, 3, 'x', ''] } };
    expect(verified(undefined, ['--receipt', forged], ['--roots', roots]).says).toMatch(/not under the root/);
    const others = [{ ...roots[0]!, day: '2026-11-22' }];
    expect(verified(undefined, ['--receipt', receipt], ['--roots', others]).isWhole).toBe(false);
  });

  test('and the chain of one’s own case can be had whole, for the same check; that of another cannot', async () => {
    await treated();
    world.runtime.time += DAY_MS;
    await nightly();
    const chain = await world.ownChain();
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    expect(verified(chain, ['--receipt', receipt], ['--roots', roots]).says).toMatch(/^OK +1 chains/);
    const asked = world.ask(exportOwnChain, ofCase, 'stranger');
    expect(await asked).toMatchObject({ code: 'consultation.not_found' });
  });

  test('is given for a case of one’s own, once something has happened in it', async () => {
    world.given('waiting');
    expect(await world.ask(getReceipt, ofCase, 'patient')).toMatchObject({ code: 'trail.empty' });
    expect(await world.ask(getReceipt, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
  });
});

describe('Who has looked at a case', () => {
  test('is told to whoever asked for it: once per doctor and day, and not their own looks', async () => {
    await treated();
    await must(world.ask(getConsultation, ofCase, 'patient'));
    await must(world.ask(listMessages, ofCase, 'doctor'));
    world.runtime.time += DAY_MS;
    await must(world.ask(getRecord, ofCase, 'doctor'));
    const { looks } = await must(world.ask(listLooks, ofCase, 'patient'));
    expect(looks).toEqual([
      { at: MONDAY_10 + DAY_MS, role: 'doctor', name: '李明', purpose: 'treatment' },
      { at: MONDAY_10, role: 'doctor', name: '李明', purpose: 'treatment' },
    ]);
    expect(await world.ask(listLooks, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(listLooks, { ...ofCase, cursor: 'x' }, 'patient')).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('is told of medicine bought without a prescription too, to its buyer and to nobody else', async () => {
    const { rows } = world.runtime.store;
    const { prescriptionId: _, consultationId: __, ...bought } = OTHERS_ROWS.medicineOrders;
    const order = { ...bought, id: MedicineOrderId.parse('order-1'), accountId: accountOfPerson('patient') };
    rows.medicineOrders.set(order.id, { ...order, state: 'paid', grievances: [], recalls: [] } as never);
    const dispenser = { id: StaffId.parse('staff-dispenser'), name: '药房', pharmacyId: order.pharmacyId };
    rows.pharmacyStaff.set(dispenser.id, dispenser as never);
    await must(world.askAs('dispenser', openAtDesk, { orderId: order.id }));
    const ofOrder = { orderId: order.id };
    const { looks } = await must(world.ask(listOrderLooks, ofOrder, 'patient'));
    expect(looks).toMatchObject([{ role: 'dispenser', purpose: 'dispensing' }]);
    expect(await world.ask(listOrderLooks, ofOrder, 'stranger')).toMatchObject({
      code: 'medicineOrder.not_found',
    });
  });

  test('is there for who has withdrawn the notice: their visits, the looks, and the proof', async () => {
    await treated();
    const { accounts } = world.runtime.store.rows;
    const account = accounts.get(accountOfPerson('patient'))!;
    accounts.set(account.id, { ...account, consents: {} } as never);
    const { visits } = await must(world.ask(listOwnChains, {}, 'patient'));
    expect(visits).toEqual([{ id: CASE_ID, requestedAt: expect.any(Number), doctorName: '李明' }]);
    expect((await must(world.ask(listLooks, ofCase, 'patient'))).looks).toHaveLength(1);
    expect((await world.ownChain()).chains[0]!.entries).toHaveLength(4);
    expect(await must(world.ask(listOwnChains, {}, 'stranger'))).toEqual({ visits: [] });
    expect(await world.ask(listOwnChains, { cursor: 'x' }, 'patient')).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('is written down before anything is shown: where it cannot be, nothing is shown', async () => {
    world.given('in_progress');
    world.runtime.store.transaction = async () => Promise.reject(new Error('the database is away'));
    expect(await world.ask(getConsultation, ofCase, 'doctor')).toMatchObject({ code: 'internal' });
    expect(await world.ask(listMessages, ofCase, 'doctor')).toMatchObject({ code: 'internal' });
  });
});

test('No key of one’s own takes the place of a look: a command sent under its name hides nothing', async () => {
  world.given('in_progress');
  const draft = { ...ofCase, body: RECORD };
  const day = shanghai(world.runtime.now()).day;
  const [like, same] = ['.', '|'].map((between) => ['look', 'treatment', CASE_ID, day].join(between));
  expect(await world.ask(saveRecordDraft, draft, 'doctor', same)).toMatchObject({ code: 'request.invalid' });
  await must(world.ask(saveRecordDraft, draft, 'doctor', like));
  await must(world.ask(getConsultation, ofCase, 'doctor'));
  expect((await must(world.ask(listLooks, ofCase, 'patient'))).looks).toHaveLength(1);
});

describe('The auditor', () => {
  test('finds what somebody did, what was done to a case, and what happened in a span of time', async () => {
    await treated();
    const find = async (input: Parameters<typeof world.askAs<typeof listTrail>>[2]) =>
      (await must(world.askAs('auditor', listTrail, input))).entries.map(({ action }) => action);
    expect(await find({ filter: { kind: 'actor', by: `doctor:${DOCTOR_ID}` } })).toHaveLength(4);
    expect(await find({ filter: { kind: 'action', action: 'consultation.close' } })).toHaveLength(1);
    expect(await find({ filter: { kind: 'chain', chainId: CASE_ID } })).toHaveLength(4);
    expect(await find({ filter: { kind: 'all' }, from: MONDAY_10 + 1 })).toEqual([]);
    expect(await find({ filter: { kind: 'all' }, until: MONDAY_10 })).toEqual([]);
    expect(
      await world.askAs('auditor', listTrail, { filter: { kind: 'all' }, cursor: 'nonsense' }),
    ).toMatchObject({ code: 'list.cursor_invalid' });
  });

  test('leaves a trace of reading it, once a day', async () => {
    await treated();
    const chain = { chainId: CASE_ID };
    await world.askAs('auditor', listTrail, { filter: { kind: 'chain', ...chain } });
    await world.askAs('auditor', listTrail, { filter: { kind: 'all' } });
    await world.askAs('auditor', exportChain, chain);
    const read = world.trail.filter(({ role }) => role === 'auditor').map(({ action }) => action);
    expect(read).toEqual(['look.list', 'look.list']);
  });

  test('pages through more entries than fit one page, none twice and none left out', async () => {
    world.given('in_progress');
    for (let at = 0; at < 45; at += 1)
      await must(world.ask(saveRecordDraft, { ...ofCase, body: { ...RECORD, plan: `第${at}稿` } }, 'doctor'));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await must(
        world.askAs('auditor', listTrail, {
          filter: { kind: 'chain', chainId: CASE_ID },
          ...(cursor !== undefined && { cursor }),
        }),
      );
      seen.push(...page.entries.map(({ n }) => n));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  });
});

test('Data keys under an older master key are wrapped anew while everything goes on', async () => {
  const keyOf = (name: string, fill: number) => `${name}:${Buffer.alloc(32, fill).toString('base64')}`;
  const { wrap } = environmentKms(keyOf('k1', 1));
  const dataKey = Buffer.alloc(32, 9);
  const row = {
    id: 'p1',
    versions: [{ version: 1, ...(await wrap(dataKey)) }],
    masterKey: 'k1',
    createdAt: 0,
  };
  world.runtime.store.rows.dataKeys.set('p1', row);
  world.runtime.kms = environmentKms(`${keyOf('k2', 2)},${keyOf('k1', 1)}`);
  await nightly();
  const now = world.runtime.store.rows.dataKeys.get('p1')!;
  expect([now.masterKey, now.versions[0]!.masterKey]).toEqual(['k2', 'k2']);
  const alone = environmentKms(keyOf('k2', 2));
  expect(Buffer.from(await alone.unwrap(now.versions[0]!))).toEqual(dataKey);
});
