import { beforeEach, expect, test } from 'vitest';
import { searchConsultations } from '@shared/contracts/consultation';
import { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { aConsultation, CaseWorld, COMPLAINT } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const { patient } = aConsultation('completed');
const given = (n: number, name: string, chief = '咳嗽三天', change: object = {}) =>
  world.given('completed', {
    id: ConsultationId.parse(`case-${n}`),
    patient: { ...patient, name },
    complaint: { ...COMPLAINT, chief },
    waitingSince: MONDAY_10 + n,
    ...change,
  });
const found = async (text: string, cursor?: string) => {
  const reply = await world.ask(
    searchConsultations,
    { text, ...(cursor !== undefined && { cursor }) },
    'doctor',
  );
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

test('A doctor finds cases of their own by name or by words of the complaint, newest first', async () => {
  given(1, '王芳');
  given(2, '李雷', '血压高，头晕', { state: 'in_progress', endedAt: undefined });
  given(3, '王芳', '复查');
  expect((await found('王芳')).consultations.map(({ id }) => id)).toEqual(['case-3', 'case-1']);
  expect((await found('头晕')).consultations.map(({ id }) => id)).toEqual(['case-2']);
  expect(await found('张三')).toMatchObject({ consultations: [], lookedAt: 3 });
});

test('A word of a complaint finds no case that is over: the list hides it, and so does the answer', async () => {
  given(1, '王芳', '性病复查');
  expect((await found('性病')).consultations).toEqual([]);
  expect((await found('王芳')).consultations).toMatchObject([{ id: 'case-1', chief: '' }]);
});

test('Whoever is shown a list of other persons leaves one entry a day, in their own chain', async () => {
  given(1, '王芳');
  await found('王芳');
  await found('李雷');
  const looks = [...world.runtime.store.rows.audits.values()].map(({ action, chainId, target }) => [
    action,
    chainId,
    target,
  ]);
  expect(looks).toEqual([['look.list', 'of:doctor-li', 'consultation.search']]);
});

test('Nobody finds cases of another doctor, unpaid ones, or what was restricted', async () => {
  given(1, '王芳', '咳嗽', { doctorId: DoctorId.parse('doctor-zhao') });
  given(2, '王芳', '咳嗽', { restrictedAt: 1 });
  world.given('awaiting_payment', {
    id: ConsultationId.parse('case-9'),
    patient: { ...patient, name: '王芳' },
  });
  expect((await found('王芳')).consultations).toEqual([]);
});

test('A hundred cases are looked through at a time, and the next hundred when asked for', async () => {
  for (let n = 1; n <= 130; n += 1) given(n, n === 5 ? '王芳' : '李雷');
  const first = await found('王芳');
  expect([first.consultations.length, first.lookedAt]).toEqual([0, 100]);
  const rest = await found('王芳', first.nextCursor);
  expect(rest.consultations.map(({ id }) => id)).toEqual(['case-5']);
  expect(rest.nextCursor).toBeUndefined();
});
