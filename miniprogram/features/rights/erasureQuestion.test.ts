import { expect, test } from 'vitest';
import { instantOf } from '@shared/kernel/time';
import { erasureQuestion } from './erasureQuestion';

const now = instantOf('2026-11-24', 600);

test('Before somebody is erased it is said that nothing will be left', () => {
  expect(erasureQuestion('王芳', { outcome: 'erased', keptCases: 0, keptOrders: 0 }, now)).toMatch(
    /王芳的资料会立即删除.*恢复/,
  );
});

test('Where law keeps records it is said how many and until which day', () => {
  const kept = {
    outcome: 'restricted',
    keptCases: 2,
    keptOrders: 1,
    keptUntil: instantOf('2041-11-24', 0),
  } as const;
  const said = erasureQuestion('王芳', kept, now);
  expect(said).toContain('2 次就诊的病历和 1 次购药的记录');
  expect(said).toContain('2041年11月24日');
  expect(said).toContain('不能恢复');
});
