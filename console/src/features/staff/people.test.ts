import { describe, expect, it } from 'vitest';
import type { StaffView } from '@shared/contracts/staff';
import { awaitedRole } from '@shared/domain/staff/policy';
import { STAFF_ROLES } from '@shared/kernel/actor';
import { StaffId } from '@shared/kernel/ids';
import { deedsFor, found, waitingFor } from './people';

const person = (facts: Partial<StaffView> = {}): StaffView => ({
  id: StaffId.parse('staff-1'),
  loginName: 'wang.fang',
  name: '王芳',
  role: 'finance',
  state: 'active',
  createdAt: 1,
  recoveryCodesLeft: 10,
  ...facts,
});
const admin = (role: StaffView['role']) => ({ id: StaffId.parse('staff-me'), role });
const system = admin('system_admin');
const security = admin('security_admin');

describe('what an administrator can do to a person', () => {
  it('is to propose and to hand over codes for the one, to decide for the other', () => {
    expect(deedsFor(system, person())).toEqual(['proposeRole']);
    expect(deedsFor(security, person())).toEqual(['reset', 'suspend']);
    expect(deedsFor(system, person({ state: 'approved' }))).toEqual(['issueActivation', 'proposeRole']);
    expect(deedsFor(security, person({ state: 'approved' }))).toEqual(['suspend']);
    expect(deedsFor(security, person({ state: 'suspended' }))).toEqual(['reinstate']);
  });

  it('is to approve or decline where something waits', () => {
    expect(deedsFor(security, person({ state: 'proposed' }))).toEqual(['approve', 'decline']);
    expect(deedsFor(security, person({ proposedRole: 'quality' }))).toEqual([
      'approve',
      'decline',
      'reset',
      'suspend',
    ]);
    expect(deedsFor(system, person({ state: 'proposed' }))).toEqual([]);
  });

  it('is nothing to oneself, and nothing for any other 岗位', () => {
    expect(deedsFor(security, person({ id: security.id, proposedRole: 'quality' }))).toEqual([]);
    for (const role of STAFF_ROLES.filter((it) => it !== 'system_admin' && it !== 'security_admin'))
      for (const state of ['proposed', 'approved', 'active', 'suspended'] as const)
        expect(deedsFor(admin(role), person({ state, proposedRole: 'quality' }))).toEqual([]);
  });
});

describe('what waits for an approval', () => {
  it('is the role of a new person, or the other role of one who is there', () => {
    expect(awaitedRole(person({ state: 'proposed' }))).toBe('finance');
    expect(awaitedRole(person({ proposedRole: 'quality' }))).toBe('quality');
    expect(awaitedRole(person())).toBeUndefined();
  });

  it('comes with the longest wait first', () => {
    const newest = person({ id: StaffId.parse('b'), state: 'proposed' });
    const oldest = person({ id: StaffId.parse('c'), state: 'proposed' });
    expect(waitingFor([newest, person(), oldest])).toEqual([oldest, newest]);
  });
});

it('People are found by name, login name and 岗位', () => {
  const people = [
    person(),
    person({ id: StaffId.parse('b'), name: '李强', loginName: 'li.qiang', role: 'quality' }),
  ];
  expect(found(people, ' 王 ')).toEqual([people[0]]);
  expect(found(people, 'LI.q')).toEqual([people[1]]);
  expect(found(people, '质控 李')).toEqual([people[1]]);
  expect(found(people, '')).toEqual(people);
  expect(found(people, '没有这个人')).toEqual([]);
});
