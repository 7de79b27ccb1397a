import { expect, test } from 'vitest';
import { sendMessage } from '@shared/contracts/consultation';
import { unreadOf } from '@shared/domain/consultation/consultation';
import { CASE_ID, CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';

const run = (world: CaseWorld) => {
  world.runtime.openid = undefined;
  return world.main({ Type: 'Timer', TriggerName: 'lookAfterCases' }, {});
};
const say = (world: CaseWorld, text: string) =>
  world.ask(sendMessage, { consultationId: CASE_ID, body: { kind: 'text', text } }, 'patient');

/** The invocation breaks off between taking the message and telling the case. */
async function sayAndBreakOff(world: CaseWorld, text: string) {
  const before = structuredClone(world.stored()!);
  await say(world, text);
  world.runtime.store.rows.consultations.set(CASE_ID, before);
  world.runtime.store.rows.signals.clear();
}

test('A message whose case was not told of it reaches the doctor within a minute', async () => {
  const world = new CaseWorld(parts);
  world.given('in_progress');
  await sayAndBreakOff(world, '胸口疼');
  await run(world);
  expect(world.stored()?.lastSeq).toBe(0);
  world.runtime.time += 30_000;
  await run(world);
  expect(world.stored()).toMatchObject({ lastSeq: 1, said: { patient: 1 } });
  expect(unreadOf(world.stored()!, 'doctor')).toBe(1);
  expect(world.told('doctor', CASE_ID)).toBe(1);
});

test('Where nothing is amiss nobody is told and nothing is written', async () => {
  const world = new CaseWorld(parts);
  world.given('in_progress');
  await say(world, '您好');
  world.runtime.time += 30_000;
  const { writes } = world.runtime.store.counts;
  await run(world);
  expect(world.runtime.store.counts.writes).toBe(writes);
  expect(world.told('doctor', CASE_ID)).toBe(1);
});
