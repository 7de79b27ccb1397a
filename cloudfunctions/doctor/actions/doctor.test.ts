import { beforeEach, expect, test } from 'vitest';
import { getDoctor, listDepartments, listDoctors, myDoctor } from '@shared/contracts/doctor';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { DoctorId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { aDoctor, CaseWorld, DOCTOR_ID, QUALIFICATION } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.runtime.store.rows.doctors.clear();
  employ('doctor-li');
});

function employ(id: string, change: Partial<Doctor> = {}): void {
  world.runtime.store.rows.doctors.set(id, { ...aDoctor(id, 'doctor'), ...change });
}
/** On duty on Mondays between these hours. */
const monday = (from: number, to: number) => [{ weekday: 1, fromMinute: from * 60, toMinute: to * 60 }];
const list = (cursor?: string) =>
  world.ask(listDoctors, { departmentCode: '03.01', ...(cursor !== undefined && { cursor }) }, 'patient');
const page = async (cursor?: string) => {
  const listed = await list(cursor);
  if (!listed.ok) throw new Error(listed.code);
  return { ids: listed.value.doctors.map(({ id }) => id as string), next: listed.value.nextCursor };
};

test('Departments are shown in the order of the national list, when somebody works there', async () => {
  employ('doctor-eye', { departmentCode: '10', schedule: monday(14, 17) });
  employ('doctor-gone', { departmentCode: '05', active: false });
  expect(await world.ask(listDepartments, {}, 'patient')).toEqual({
    ok: true,
    value: {
      departments: [
        expect.objectContaining({ code: '03.01', name: '呼吸内科', doctors: 1, onDuty: 1 }),
        expect.objectContaining({ code: '10', name: '眼科', doctors: 1, onDuty: 0 }),
      ],
    },
  });
});

test('Those on duty come first, then whoever comes next, then by title', async () => {
  employ('a-evening', { schedule: monday(18, 20) });
  employ('b-afternoon', { schedule: monday(14, 17) });
  employ('c-never', { schedule: [], title: 'chief' });
  employ('d-chief', { title: 'chief' });
  employ('e-gone', { active: false });
  expect((await page()).ids).toEqual(['d-chief', 'doctor-li', 'b-afternoon', 'a-evening', 'c-never']);
});

test('Pages hold twenty, and nobody is shown twice or left out when a duty begins in between', async () => {
  for (let i = 10; i < 54; i += 1) employ(`doctor-${i}`, { schedule: monday(i % 2 ? 9 : 11, 12) });
  const first = await page();
  world.runtime.time += 61 * MINUTE_MS;
  const second = await page(first.next);
  const third = await page(second.next);
  expect([first.ids.length, second.ids.length, third.ids.length]).toEqual([20, 20, 5]);
  expect(new Set([...first.ids, ...second.ids, ...third.ids]).size).toBe(45);
  expect(third.next).toBeUndefined();
});

test.each([
  'nonsense',
  `${MONDAY_10}.nobody`,
  `${MONDAY_10 + 1}.doctor-li`,
  `${MONDAY_10 - 2 * DAY_MS}.doctor-li`,
])('A cursor such as %s is answered with list.cursor_invalid', async (cursor) => {
  expect(await list(cursor)).toMatchObject({ code: 'list.cursor_invalid' });
});

test('A doctor page shows the licence but for its end masked, and how many were helped', async () => {
  world.given('completed');
  expect(await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({
    ok: true,
    value: {
      licenceMasked: '***********2345',
      completedCount: 1,
      practiceYears: 16,
      verifiedOn: '2026-11-01',
      portraitUrl: expect.any(String),
    },
  });
});

test('Whoever was expelled by the calendar this midnight is in no list, no department and on no page', async () => {
  employ('doctor-li', { qualification: { ...QUALIFICATION, licenceUntil: '2026-11-22' } });
  expect((await page()).ids).toEqual([]);
  expect(await world.ask(listDepartments, {}, 'patient')).toMatchObject({ value: { departments: [] } });
  expect(await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({
    code: 'doctor.not_found',
  });
});

test('An unknown doctor and one who has left are answered with doctor.not_found', async () => {
  employ('doctor-gone', { active: false });
  for (const id of ['nobody', 'doctor-gone'])
    expect(await world.ask(getDoctor, { doctorId: DoctorId.parse(id) }, 'patient')).toMatchObject({
      code: 'doctor.not_found',
    });
});

test('In doctor mode a doctor sees what is waiting', async () => {
  world.given('waiting');
  world.given('in_progress', { id: 'case-2' as never });
  expect(await world.ask(myDoctor, {}, 'doctor')).toMatchObject({
    value: { doctor: { id: 'doctor-li' }, waiting: 1, inProgress: 1 },
  });
});

test('Portraits are asked for in one batch and kept for ten minutes; storage that is down costs only the pictures', async () => {
  employ('doctor-two');
  const batches: number[] = [];
  const { urls } = world.runtime.files;
  world.runtime.files = { ...world.runtime.files, urls: (ids) => (batches.push(ids.length), urls(ids)) };
  await list();
  await list();
  expect(batches).toEqual([2]);
  world.runtime.time += 10 * MINUTE_MS;
  world.runtime.files = {
    ...world.runtime.files,
    urls: async () => {
      throw new Error('storage is down');
    },
  };
  const listed = await list();
  expect(listed).toMatchObject({ ok: true });
  expect(listed.ok && listed.value.doctors.map(({ portraitUrl }) => portraitUrl)).toEqual([
    undefined,
    undefined,
  ]);
});
