import { stateMachine } from '../../kernel/stateMachine';

/** 不良反应报告: looked at by a pharmacist, sent on by the quality office; what becomes known later opens it again. */
export const adverseEventLifecycle = stateMachine('reported', {
  reported: { assess: 'assessed' },
  assessed: { assess: 'assessed', file: 'filed' },
  filed: { assess: 'assessed' },
});
