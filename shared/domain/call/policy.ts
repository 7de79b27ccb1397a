import type { Side } from '../consultation/consultation';
import type { Guest } from './call';

/** Where the invitation of a 第三方 stands. */
export type GuestState = 'asked' | 'agreed' | 'joined' | 'declined' | 'removed';

/** A 第三方 as far as it decides who may do what about them. */
export type Invited = { readonly state: GuestState; readonly askedBy: Side };

export const stateOfGuest = ({ agreedAt, declinedAt, joinedAt, removedAt }: Guest): GuestState => {
  if (removedAt !== undefined) return 'removed';
  if (declinedAt !== undefined) return 'declined';
  if (joinedAt !== undefined) return 'joined';
  return agreedAt === undefined ? 'asked' : 'agreed';
};

/** Asked for or let in; neither refused nor sent away. */
export const isInvited = ({ state }: Pick<Invited, 'state'>): boolean =>
  state === 'asked' || state === 'agreed' || state === 'joined';

/** The side that did not ask agrees or not, once. */
export const mayAnswer = ({ state, askedBy }: Invited, side: Side): boolean =>
  askedBy !== side && state === 'asked';

/** The side that asked takes the code, when both have agreed and until somebody has come with it. */
export const mayTakeCode = ({ state, askedBy }: Invited, side: Side): boolean =>
  askedBy === side && state === 'agreed';

/** Either side sends a 第三方 away, or takes the invitation back, without a reason. */
export const maySendAway = (guest: Invited): boolean => isInvited(guest);
