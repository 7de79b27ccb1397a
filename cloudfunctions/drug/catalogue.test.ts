import { beforeEach, describe, expect, test } from 'vitest';
import {
  addDrugs,
  beginDrugList,
  listDrugLists,
  previewDrugList,
  searchDrugs,
  useDrugList as putInUse,
} from '@shared/contracts/drug';
import type { Drug } from '@shared/domain/drug/drug';
import { DrugListId } from '@shared/kernel/ids';
import { demoDrugs, offlineDrugs } from '../../scripts/seed/drugs/demoDrugs';
import { CaseWorld } from '../../testing/caseWorld';
import { parts } from './parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});

const drugs = demoDrugs().map(({ drug }) => drug);
const [AMLODIPINE, NIFEDIPINE] = drugs as [Drug, Drug];
const NOBODY = DrugListId.parse('nobody');
const reason = '全院统一使用新目录';

async function begun(partCount = 1): Promise<DrugListId> {
  const reply = await world.askAs('operations', beginDrugList, {
    ...{ title: '本院药品目录 2026', source: '药学部', partCount },
  });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.id;
}
const add = (listId: DrugListId, part: number, some: Drug[]) =>
  world.askAs('operations', addDrugs, { listId, part, drugs: some });
const use = (listId: DrugListId) => world.askAs('operations', putInUse, { listId, reason });
const preview = (listId: DrugListId) => world.askAs('operations', previewDrugList, { listId });
const search = async (text: string) => {
  const reply = await world.ask(searchDrugs, { text }, 'doctor');
  return reply.ok ? reply.value.drugs.map(({ genericName }) => genericName) : reply.code;
};
async function loaded(some: Drug[]): Promise<DrugListId> {
  const id = await begun();
  expect(await add(id, 0, some)).toMatchObject({ ok: true });
  return id;
}

test('A catalogue is searched once it is in force, and the one before it can come back', async () => {
  const first = await loaded([AMLODIPINE]);
  expect(await search('aldp')).toEqual([]);
  expect(await use(first)).toMatchObject({ ok: true, value: { state: 'in_force', drugs: 1 } });
  expect(await search('aldp')).toEqual(['苯磺酸氨氯地平片']);
  const second = await loaded([{ ...AMLODIPINE, active: false }, NIFEDIPINE]);
  expect(await use(second)).toMatchObject({ ok: true });
  expect(await search('aldp')).toEqual([]);
  expect(await search('硝苯地平')).toEqual(['硝苯地平控释片']);
  expect(await use(first)).toMatchObject({ ok: true });
  expect(await search('aldp')).toEqual(['苯磺酸氨氯地平片']);
});

test('A preview tells what is new, what changes from what to what, and what is gone', async () => {
  await use(await loaded([AMLODIPINE, drugs[2]!]));
  const next = await loaded([{ ...AMLODIPINE, maker: '另一家药厂', priceFen: 1250 }, NIFEDIPINE]);
  expect(await preview(next)).toMatchObject({
    ok: true,
    value: {
      twice: [],
      added: { count: 1, first: [{ name: '硝苯地平控释片 30mg，演示药厂' }] },
      removed: { count: 1, first: [{ name: '硝苯地平片 10mg，演示药厂' }] },
      changed: {
        count: 2,
        first: [
          { fact: '生产企业', from: '演示药厂', to: '另一家药厂' },
          { fact: '单价（元）', from: '10.00', to: '12.50' },
        ],
      },
    },
  });
});

test('The staff sees every version, who sent it and why it was put in force', async () => {
  await use(await loaded([AMLODIPINE]));
  expect(await world.askAs('pharmacist', listDrugLists, {})).toMatchObject({
    ok: true,
    value: {
      lists: [{ state: 'in_force', drugs: 1, reason }],
      inUse: { title: '本院药品目录 2026', drugs: 1 },
    },
  });
});

test('A list is paged by its own cursor only', async () => {
  expect(await world.askAs('quality', listDrugLists, { cursor: 'x' })).toMatchObject({
    code: 'list.cursor_invalid',
  });
});

test('A part sent again replaces itself, and a whole list takes no more', async () => {
  const id = await begun(2);
  await add(id, 0, [AMLODIPINE, NIFEDIPINE]);
  expect(await add(id, 0, [AMLODIPINE])).toMatchObject({ value: { drugs: 1, state: 'loading' } });
  expect(await add(id, 1, [NIFEDIPINE])).toMatchObject({ value: { drugs: 2, state: 'whole' } });
  expect(await add(id, 1, [NIFEDIPINE])).toMatchObject({ code: 'drug_list.not_loading' });
});

describe('A part is refused, in this order', () => {
  test('no such list', async () => {
    expect(await add(NOBODY, 0, [AMLODIPINE])).toMatchObject({ code: 'drug_list.not_found' });
  });
  test('a part that was not announced', async () => {
    expect(await add(await begun(), 1, [AMLODIPINE])).toMatchObject({ code: 'drug_list.part_unknown' });
  });
  test.each(offlineDrugs().map((drug) => [drug.genericName, drug] as const))(
    'what may not be prescribed online: %s',
    async (_name, drug) => {
      expect(await add(await begun(), 0, [AMLODIPINE, drug])).toMatchObject({
        code: 'drug.not_online',
        detail: { drugId: drug.id },
      });
    },
  );
  test('a way of use that the hospital does not know', async () => {
    const drug = { ...AMLODIPINE, routes: ['intravenous'] };
    expect(await add(await begun(), 0, [drug])).toMatchObject({ code: 'prescription.route_unknown' });
  });
});

describe('A list is not put in force, in this order', () => {
  test('no such list', async () => {
    expect(await use(NOBODY)).toMatchObject({ code: 'drug_list.not_found' });
  });
  test('not whole', async () => {
    expect(await use(await begun())).toMatchObject({ code: 'drug_list.not_whole' });
    expect(await preview(await begun())).toMatchObject({ code: 'drug_list.not_whole' });
  });
  test('in force already', async () => {
    const id = await loaded([AMLODIPINE]);
    await use(id);
    expect(await use(id)).toMatchObject({ code: 'drug_list.in_force' });
  });
  test('a drug twice', async () => {
    const id = await begun(2);
    await add(id, 0, [AMLODIPINE]);
    await add(id, 1, [AMLODIPINE]);
    expect(await preview(id)).toMatchObject({ value: { twice: [AMLODIPINE.id] } });
    expect(await use(id)).toMatchObject({ code: 'drug_list.drug_twice' });
  });
});

test('What is banned after a catalogue came into force is found no more', async () => {
  const id = await loaded([AMLODIPINE]);
  await use(id);
  const part = [...world.runtime.store.rows.drugParts.values()].find(({ listId }) => listId === id)!;
  world.runtime.store.rows.drugParts.set(part.id, {
    ...part,
    rows: part.rows.replaceAll('C08CA01', 'N02AX02'),
  });
  // Another instance that has kept nothing.
  await use(await loaded([NIFEDIPINE]));
  expect(await use(id)).toMatchObject({ code: 'drug.not_online' });
});
