import { beforeEach, expect, test } from 'vitest';
import { listReplies, saveReplies } from '@shared/contracts/doctor';
import { CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});

test('A doctor finds their own phrases again, in their order, and nobody else’s', async () => {
  expect(await world.ask(listReplies, {}, 'doctor')).toMatchObject({ value: { replies: [] } });
  await world.ask(saveReplies, { replies: ['请拍一张清楚的照片', '体温多少？'] }, 'doctor');
  await world.ask(saveReplies, { replies: ['体温多少？', '请拍一张清楚的照片'] }, 'doctor');
  expect(await world.ask(listReplies, {}, 'doctor')).toMatchObject({
    value: { replies: ['体温多少？', '请拍一张清楚的照片'] },
  });
  expect(await world.ask(listReplies, {}, 'otherDoctor')).toMatchObject({ value: { replies: [] } });
});

test.each([
  [['同一句', '同一句']],
  [Array.from({ length: 31 }, (_, i) => `第${i}句`)],
  [['']],
  [['长'.repeat(301)]],
])('What cannot be kept is refused whole: %j', async (replies) => {
  expect(await world.ask(saveReplies, { replies }, 'doctor')).toMatchObject({ code: 'request.invalid' });
  expect(world.runtime.store.rows.quickReplies.size).toBe(0);
});
