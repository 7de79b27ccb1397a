import { beforeEach, describe, expect, test } from 'vitest';
import {
  addCodeRows,
  beginCodeList,
  listCodeLists,
  previewCodeList,
  searchDiagnoses,
  useCodeList as putInUse,
} from '@shared/contracts/diagnosis';
import { DiagnosisCode } from '@shared/domain/diagnosis/code';
import { CodeListId } from '@shared/kernel/ids';
import { CaseWorld } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { commonCodes } from '../_runtime/commonCodes/commonCodes';
import { initialsOf } from '../_runtime/pinyin';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
});

const OLD = [
  { code: 'I10.x00', name: '高血压病' },
  { code: 'J45.900', name: '哮喘' },
];
const NOBODY = CodeListId.parse('nobody');
const reason = '全院统一使用国家临床版';

async function begun(partCount = 1): Promise<CodeListId> {
  const reply = await world.askAs('operations', beginCodeList, {
    title: '国家临床版 2.0',
    source: '国家卫生健康委员会',
    partCount,
  });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.id;
}
const add = (listId: CodeListId, part: number, rows: { code: string; name: string }[]) =>
  world.askAs('operations', addCodeRows, { listId, part, rows });
const use = (listId: CodeListId) => world.askAs('operations', putInUse, { listId, reason });
const preview = (listId: CodeListId) => world.askAs('operations', previewCodeList, { listId });
const search = async (text: string) => {
  const reply = await world.ask(searchDiagnoses, { text }, 'doctor');
  return reply.ok ? reply.value.diagnoses.map(({ code }) => code) : reply.code;
};
async function loaded(rows: { code: string; name: string }[]): Promise<CodeListId> {
  const id = await begun();
  await add(id, 0, rows);
  return id;
}

test('A doctor finds common diagnoses before the hospital has imported anything', async () => {
  for (const text of ['高血压', 'gxy', 'I10']) expect(await search(text)).toContain('I10.x00x002');
});

test('A list that is put in use is searched from then on, by initials too, and the one before it can come back', async () => {
  const first = await loaded(OLD);
  expect(await use(first)).toMatchObject({ ok: true, value: { state: 'in_force', rows: 2 } });
  expect(await search('gxy')).toEqual(['I10.x00']);
  const second = await loaded([{ code: 'I10.x99', name: '高血压' }]);
  await use(second);
  expect(await search('gxy')).toEqual(['I10.x99']);
  expect(await world.askAs('quality', listCodeLists, {})).toMatchObject({
    value: {
      inUse: { title: '国家临床版 2.0', rows: 1 },
      lists: [{ state: 'in_force' }, { state: 'replaced' }],
    },
  });
  expect(await use(first)).toMatchObject({ ok: true });
  expect(await search('gxy')).toEqual(['I10.x00']);
});

test('Before a list is put in use the hospital sees what it changes', async () => {
  await use(await loaded(OLD));
  const next = await loaded([
    { code: 'I10.x00', name: '原发性高血压' },
    { code: 'K29.500', name: '慢性胃炎' },
  ]);
  expect(await preview(next)).toMatchObject({
    ok: true,
    value: {
      twice: [],
      added: { count: 1, first: [{ code: 'K29.500', name: '慢性胃炎' }] },
      removed: { count: 1, first: [{ code: 'J45.900', name: '哮喘' }] },
      renamed: { count: 1, first: [{ code: 'I10.x00', from: '高血压病', to: '原发性高血压' }] },
    },
  });
});

test('Parts come in any order and may come twice; an unfinished list is neither previewed nor used', async () => {
  const id = await begun(2);
  await add(id, 1, [OLD[1]!]);
  await add(id, 1, [OLD[1]!]);
  expect([await preview(id), await use(id)].map((it) => !it.ok && it.code)).toEqual([
    'code_list.not_whole',
    'code_list.not_whole',
  ]);
  expect(await add(id, 0, [OLD[0]!])).toMatchObject({ value: { state: 'whole', rows: 2, partsCome: 2 } });
  expect(await add(id, 0, OLD)).toMatchObject({ code: 'code_list.not_loading' });
});

test('A list with a code twice is shown as such and not used', async () => {
  const id = await begun(2);
  await add(id, 0, OLD);
  await add(id, 1, OLD);
  expect(await preview(id)).toMatchObject({ value: { twice: ['I10.x00', 'J45.900'] } });
  expect(await use(id)).toMatchObject({ code: 'code_list.code_twice' });
  expect(await search('gxy')).toContain('I10.x00x002');
});

test('What is not there, is no part of it or is in use already is refused by name', async () => {
  const id = await begun(1);
  const replies = [
    await add(NOBODY, 0, OLD),
    await add(id, 1, OLD),
    await preview(NOBODY),
    await use(NOBODY),
    await add(id, 0, OLD),
    await use(id),
    await use(id),
  ];
  expect(replies.map((it) => (it.ok ? 'ok' : it.code))).toEqual([
    'code_list.not_found',
    'code_list.part_unknown',
    'code_list.not_found',
    'code_list.not_found',
    'ok',
    'ok',
    'code_list.in_force',
  ]);
  const from = (cursor: string) =>
    world.fromConsole({ action: listCodeLists.name, input: { cursor } }, world.signedIn('operations'));
  expect(await from('x')).toMatchObject({ code: 'list.cursor_invalid' });
});

describe('the common codes', () => {
  test('are each a code once, with a name and the initials that an import would give it', () => {
    expect(new Set(commonCodes.map(({ code }) => code)).size).toBe(commonCodes.length);
    for (const { code, name, initials } of commonCodes) {
      expect(DiagnosisCode.safeParse(code).success, code).toBe(true);
      expect(initials, name).toBe(initialsOf(name));
    }
    expect(commonCodes.length).toBeGreaterThan(250);
  });
});
