import { stateMachine } from '../../kernel/stateMachine';

/** 问诊的一生. */
export const consultationLifecycle = stateMachine('awaiting_payment', {
  awaiting_payment: { pay: 'waiting', cancel: 'cancelled', abandon: 'abandoned' },
  waiting: { accept: 'in_progress', cancel: 'cancelled', expire: 'expired' },
  in_progress: {
    complete: 'completed',
    terminate: 'terminated',
    miss: 'no_show',
    fall_silent: 'expired',
    wind_up: 'record_due',
  },
  record_due: { complete: 'completed' },
  completed: {},
  terminated: {},
  cancelled: {},
  abandoned: {},
  expired: {},
  no_show: {},
});
