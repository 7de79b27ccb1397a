import {
  approveRole,
  declineRole,
  issueActivation,
  proposeRole,
  reinstateStaff,
  resetStaff,
  suspendStaff,
  type StaffView,
} from '@shared/contracts/staff';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import type { StaffRole } from '@shared/kernel/actor';
import { may } from '../../platform/may';

/** The 岗位 that waits for the security administrator: a new person's, or another one. */
export function awaitedRole(person: StaffView): StaffRole | undefined {
  if (person.state === 'proposed') return person.proposedRole ?? person.role;
  return person.proposedRole;
}

/** What can be done to a person, in the order of the buttons. */
export const DEEDS = {
  approve: {
    contract: approveRole,
    label: '批准岗位',
    fits: (it: StaffView) => awaitedRole(it) !== undefined,
  },
  decline: { contract: declineRole, label: '驳回', fits: (it: StaffView) => awaitedRole(it) !== undefined },
  issueActivation: {
    contract: issueActivation,
    label: '发开通码',
    fits: (it: StaffView) => it.state === 'approved',
  },
  proposeRole: {
    contract: proposeRole,
    label: '申请变更岗位',
    fits: (it: StaffView) => it.state === 'approved' || it.state === 'active',
  },
  reset: { contract: resetStaff, label: '重置登录', fits: (it: StaffView) => it.state === 'active' },
  suspend: {
    contract: suspendStaff,
    label: '停用',
    fits: (it: StaffView) => it.state === 'approved' || it.state === 'active',
  },
  reinstate: { contract: reinstateStaff, label: '恢复', fits: (it: StaffView) => it.state === 'suspended' },
} as const;
export type Deed = keyof typeof DEEDS;

/** What this administrator can do to this person. Nobody decides about themselves. */
export const deedsFor = (me: Pick<StaffView, 'id' | 'role'>, person: StaffView): readonly Deed[] =>
  me.id === person.id
    ? []
    : (Object.keys(DEEDS) as Deed[]).filter(
        (deed) => may(me.role, DEEDS[deed].contract) && DEEDS[deed].fits(person),
      );

/** People whose 岗位 waits for an approval, the longest wait first as far as it is known. */
export const waitingFor = (people: readonly StaffView[]): readonly StaffView[] =>
  people.filter((it) => awaitedRole(it) !== undefined).toReversed();

/** People in whose name, login name or 岗位 every word occurs. */
export function found(people: readonly StaffView[], words: string): readonly StaffView[] {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  return people.filter(({ name, loginName, role }) => {
    const text = `${name} ${loginName} ${STAFF_ROLE_NAMES[role]}`.toLowerCase();
    return wanted.every((it) => text.includes(it));
  });
}
