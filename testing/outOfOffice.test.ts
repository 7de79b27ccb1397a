import { beforeEach, describe, expect, test } from 'vitest';
import { contracts } from '@shared/contracts/index';
import { getConsultation, listMessages } from '@shared/contracts/consultation';
import { myDoctor } from '@shared/contracts/doctor';
import { getRecord } from '@shared/contracts/record';
import { needsOffice } from '@shared/domain/access/policy';
import { practiceOf } from '@shared/domain/doctor/fitness';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { accountOfPerson, CASE_ID, CaseWorld, DOCTOR_ID } from './caseWorld';
import { implementations } from './catalogue';
import { MemoryPayment } from './memoryPayment';
import { sampleInput } from './sampleInput';

const ofCase = { consultationId: CASE_ID };
const OUT = { ok: false, code: 'actor.out_of_office' };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.runtime.payment = new MemoryPayment(world.runtime.now);
  world.given('completed');
});

/** What the hospital says of this doctor from now on, as it stands with the account too. */
function nowIs(part: Partial<Doctor>): void {
  const { accounts, doctors } = world.runtime.store.rows;
  const doctor = { ...doctors.get(DOCTOR_ID)!, ...part };
  doctors.set(DOCTOR_ID, doctor);
  const account = accounts.get(accountOfPerson('doctor'))!;
  accounts.set(account.id, { ...account, practice: practiceOf(doctor) });
}
const overdue = (): Partial<Doctor> => {
  const { qualification } = world.runtime.store.rows.doctors.get(DOCTOR_ID)!;
  return { qualification: { ...qualification, licenceUntil: '2026-11-22' } };
};
const ways: readonly (readonly [string, () => Partial<Doctor>])[] = [
  ['suspended', () => ({ active: false })],
  ['one whose papers are over', overdue],
];

describe.each(ways)('A doctor who is %s', (_what, part) => {
  test('reads nothing of a closed case of their own any more, and does again once back in office', async () => {
    const before = world.runtime.store.rows.doctors.get(DOCTOR_ID)!;
    const reads = () =>
      Promise.all([
        world.ask(getConsultation, ofCase, 'doctor'),
        world.ask(listMessages, ofCase, 'doctor'),
        world.ask(getRecord, ofCase, 'doctor'),
      ]);
    nowIs(part());
    expect(await reads()).toEqual([OUT, OUT, OUT]);
    // Nothing was shown, so nobody has looked.
    expect(world.trail).toEqual([]);
    nowIs(before);
    expect((await reads())[0]).toMatchObject({ ok: true });
  });

  test('is refused by every action of doctors that is not said to be open to them', async () => {
    nowIs(part());
    for (const contract of contracts.filter(({ roles }) => roles.some((it) => it === 'doctor'))) {
      const reply = await world.ask(contract, sampleInput[contract.name] as never, 'doctor');
      if (needsOffice(contract)) expect([contract.name, reply]).toEqual([contract.name, OUT]);
      else if ((contract.rejections as readonly string[]).includes('doctor.not_qualified'))
        expect([contract.name, reply.ok]).toEqual([contract.name, false]);
      else expect([contract.name, reply]).not.toEqual([contract.name, OUT]);
    }
  });

  test('still sees what stands against them, and acts for their own family as everybody does', async () => {
    nowIs(part());
    expect(await world.ask(myDoctor, {}, 'doctor')).toMatchObject({ ok: true });
    expect(await world.ask(getConsultation, ofCase, 'patient')).toMatchObject({ ok: true });
  });
});

test('Where the account does not say yet what its doctor may, the doctor is asked', async () => {
  const { doctors } = world.runtime.store.rows;
  doctors.set(DOCTOR_ID, { ...doctors.get(DOCTOR_ID)!, active: false });
  expect(await world.ask(getRecord, ofCase, 'doctor')).toEqual(OUT);
  doctors.delete(DOCTOR_ID);
  expect(await world.ask(getRecord, ofCase, 'doctor')).toEqual(OUT);
});
