import { stateMachine } from '../../kernel/stateMachine';

/** 安全事件处置: every step in its order, none left out, in a drill too. */
export const incidentLifecycle = stateMachine('detected', {
  detected: { contain: 'contained' },
  contained: { report: 'reported' },
  reported: { tell: 'told' },
  told: { close: 'closed' },
  closed: {},
});
