import type { ColleagueRequest } from './request';
import { stateMachine } from '../../kernel/stateMachine';

/** 转交的一生: the colleague accepts first, and nothing moves before the patient has agreed. */
export const handOverLifecycle = stateMachine('proposed', {
  proposed: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: { agree: 'done', refuse: 'refused', withdraw: 'withdrawn' },
  done: {},
  declined: {},
  refused: {},
  withdrawn: {},
});

/** 请同事看的一生: the patient agrees first, because the colleague reads the case. */
export const opinionLifecycle = stateMachine('proposed', {
  proposed: { agree: 'agreed', refuse: 'refused', withdraw: 'withdrawn' },
  agreed: { answer: 'done', decline: 'declined', withdraw: 'withdrawn' },
  done: {},
  declined: {},
  refused: {},
  withdrawn: {},
});

/** It is the colleague who was asked whose word is due, not the patient's. */
export const waitsForColleague = ({ kind, state }: Pick<ColleagueRequest, 'kind' | 'state'>): boolean =>
  state === (kind === 'hand_over' ? 'proposed' : 'agreed');
