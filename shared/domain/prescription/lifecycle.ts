import { stateMachine } from '../../kernel/stateMachine';

/** 处方的一生: effective only once another person has reviewed it, and used once. */
export const prescriptionLifecycle = stateMachine('submitted', {
  submitted: { approve: 'effective', return: 'returned', void: 'voided', expire: 'expired' },
  returned: { correct: 'submitted', void: 'voided', expire: 'expired' },
  effective: { use: 'used', void: 'voided', expire: 'expired' },
  used: {},
  voided: {},
  expired: {},
});
