// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { declineRole } from '@shared/contracts/staff';
import { StaffId } from '@shared/kernel/ids';
import { useCommand } from './useCommand';
import type { Reply } from './call';

type Answer = Reply<typeof declineRole>;
const input = (reason: string) => ({ staffId: StaffId.parse('staff-1'), reason });

/** A server that answers as it is told, and remembers the keys it has seen. */
function aServer(...answers: Answer[]) {
  const keys: string[] = [];
  const ask = async (_contract: unknown, _input: unknown, key: string): Promise<Answer> => {
    keys.push(key);
    return answers.shift()!;
  };
  return { keys, ask };
}
const lost: Answer = { ok: false, code: 'transport.no_answer' };
const refused: Answer = { ok: false, code: 'staff.nothing_proposed' };

it('A press after a lost answer is the same press, and one after an answer is another', async () => {
  const { keys, ask } = aServer(lost, refused, refused);
  const { result } = renderHook(() => useCommand(declineRole, ask));
  for (let press = 0; press < 3; press += 1)
    await act(async () => void (await result.current.run(input('岗位不符'))));
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('Other words after a lost answer are another press', async () => {
  const { keys, ask } = aServer(lost, refused);
  const { result } = renderHook(() => useCommand(declineRole, ask));
  await act(async () => void (await result.current.run(input('岗位不符'))));
  await act(async () => void (await result.current.run(input('岗位与职责不符'))));
  expect(keys[1]).not.toBe(keys[0]);
});

it('A second press while the first is being worked on does nothing', async () => {
  let finish = (_answer: Answer) => undefined as void;
  let asked = 0;
  const ask = () => {
    asked += 1;
    return new Promise<Answer>((resolve) => (finish = resolve));
  };
  const { result } = renderHook(() => useCommand(declineRole, ask));
  act(() => void result.current.run(input('岗位不符')));
  let second: Answer | undefined = refused;
  await act(async () => void (second = await result.current.run(input('岗位不符'))));
  expect([asked, second, result.current.busy]).toEqual([1, undefined, true]);
  await act(async () => finish(refused));
  expect(result.current.busy).toBe(false);
});
