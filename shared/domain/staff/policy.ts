import type { StaffId } from '../../kernel/ids';
import type { Staff, StaffRole } from './staff';

/** A person of the staff as far as it decides what may be done about them. */
export type Person = Pick<Staff, 'id' | 'role' | 'state'> & {
  /** A change of role that waits. */
  readonly proposedRole?: StaffRole | undefined;
};

export const personOf = ({ id, role, state, proposal }: Staff): Person => ({
  ...{ id, role, state },
  ...(proposal && { proposedRole: proposal.role }),
});

/** Nobody decides about themselves. */
export const isSomebodyElse = (person: Pick<Person, 'id'>, by: StaffId): boolean => person.id !== by;

/** The 岗位 that waits for the security administrator: a new person's, or another one for somebody who is there. */
export const awaitedRole = ({ state, role, proposedRole }: Person): StaffRole | undefined =>
  state === 'proposed' ? role : proposedRole;

/** Whoever has a 岗位 may get another one; who is new or suspended waits for something else first. */
export const mayChangeRole = ({ state }: Pick<Person, 'state'>): boolean =>
  state === 'approved' || state === 'active';

/** An activation code is for somebody whose 岗位 was approved and who has not signed in with it yet. */
export const mayBeActivated = ({ state }: Pick<Person, 'state'>): boolean => state === 'approved';

/** Whoever has signed in may lose phone or password. */
export const mayBeReset = ({ state }: Pick<Person, 'state'>): boolean => state === 'active';

/** Whoever has a 岗位 may be suspended; a new person is declined instead. */
export const mayBeSuspended = ({ state }: Pick<Person, 'state'>): boolean =>
  state === 'approved' || state === 'active';

export const mayBeReinstated = ({ state }: Pick<Person, 'state'>): boolean => state === 'suspended';
