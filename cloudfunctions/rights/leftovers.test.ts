import { beforeEach, describe, expect, test } from 'vitest';
import { saveHealth } from '@shared/contracts/patient';
import { erasePerson } from '@shared/contracts/rights';
import { CASE_ID, CaseWorld, PATIENT_ID } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { effects } from '../outbox/effects';

const person = { patientId: PATIENT_ID };
const FACTS = {
  history: { kind: 'some' as const, text: '抑郁症三年' },
  allergies: { kind: 'none' as const },
  medicines: { kind: 'none' as const },
};

let world: CaseWorld;
const rows = () => world.runtime.store.rows;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations });
  world.runtime.effects = effects;
});

describe('Of somebody who was erased', () => {
  test('no answer that a command has had says anything: one that is kept for a second press is forgotten', async () => {
    await world.ask(saveHealth, { ...person, facts: FACTS }, 'patient');
    expect(JSON.stringify([...rows().audits.values()])).toContain('抑郁症');
    expect(await world.ask(erasePerson, person, 'patient')).toMatchObject({ value: { outcome: 'erased' } });
    expect(JSON.stringify([...rows().audits.values()])).not.toContain('抑郁症');
  });

  test('nobody can ask any more whether this number was here', async () => {
    await world.ask(erasePerson, person, 'patient');
    expect(rows().patients.get(PATIENT_ID)).not.toHaveProperty('idDigest');
    expect(rows().patients.get(PATIENT_ID)).not.toHaveProperty('idNumber');
    expect(rows().ownNumbers.size).toBe(0);
  });

  test('a review keeps its marks and loses its words, and what was answered to them', async () => {
    world.given('in_progress');
    await world.close();
    const review = { id: CASE_ID, doctorId: 'doctor-li', satisfaction: 5, score: 9, tags: [], signals: [] };
    const said = { words: '治好了我的抑郁症', reply: { words: '祝您早日康复', at: 1, moderation: 'pass' } };
    rows().reviews.set(CASE_ID, { ...review, ...said, isShown: true, isOpen: false, at: 1 } as never);
    expect(await world.ask(erasePerson, person, 'patient')).toMatchObject({
      value: { outcome: 'restricted' },
    });
    expect(rows().reviews.get(CASE_ID)).toMatchObject({ satisfaction: 5, score: 9 });
    expect(JSON.stringify(rows().reviews.get(CASE_ID))).not.toMatch(/抑郁症|早日康复/);
  });
});
