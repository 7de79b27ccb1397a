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
import {
  awaitedRole,
  isSomebodyElse,
  mayBeActivated,
  mayBeReinstated,
  mayBeReset,
  mayBeSuspended,
  mayChangeRole,
} from '@shared/domain/staff/policy';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { may } from '../../platform/may';

const hasRoleWaiting = (it: StaffView): boolean => awaitedRole(it) !== undefined;

/** What can be done to a person, in the order of the buttons. */
export const DEEDS = {
  approve: {
    contract: approveRole,
    label: '批准岗位',
    fits: hasRoleWaiting,
  },
  decline: { contract: declineRole, label: '驳回', fits: hasRoleWaiting },
  issueActivation: {
    contract: issueActivation,
    label: '发开通码',
    fits: mayBeActivated,
  },
  proposeRole: {
    contract: proposeRole,
    label: '申请变更岗位',
    fits: mayChangeRole,
  },
  reset: { contract: resetStaff, label: '重置登录', fits: mayBeReset },
  suspend: {
    contract: suspendStaff,
    label: '停用',
    fits: mayBeSuspended,
  },
  reinstate: { contract: reinstateStaff, label: '恢复', fits: mayBeReinstated },
} as const;
export type Deed = keyof typeof DEEDS;

/** What this administrator can do to this person. Nobody decides about themselves. */
export const deedsFor = (me: Pick<StaffView, 'id' | 'role'>, person: StaffView): readonly Deed[] =>
  isSomebodyElse(person, me.id)
    ? (Object.keys(DEEDS) as Deed[]).filter(
        (deed) => may(me.role, DEEDS[deed].contract) && DEEDS[deed].fits(person),
      )
    : [];

/** People whose 岗位 waits for an approval, the longest wait first as far as it is known. */
export const waitingFor = (people: readonly StaffView[]): readonly StaffView[] =>
  people.filter(hasRoleWaiting).toReversed();

/** People in whose name, login name or 岗位 every word occurs. */
export function found(people: readonly StaffView[], words: string): readonly StaffView[] {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  return people.filter(({ name, loginName, role }) => {
    const text = `${name} ${loginName} ${STAFF_ROLE_NAMES[role]}`.toLowerCase();
    return wanted.every((it) => text.includes(it));
  });
}
