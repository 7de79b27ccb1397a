import { stateMachine } from '../../kernel/stateMachine';

/** 处方的一生: effective only once another person has reviewed it, and used once. */
export const prescriptionLifecycle = stateMachine('submitted', {
  submitted: { approve: 'effective', return: 'returned', void: 'voided', expire: 'expired' },
  returned: { correct: 'submitted', void: 'voided', expire: 'expired' },
  effective: { use: 'used', void: 'voided', expire: 'expired' },
  // An order that came to nothing before any pack had left gives it back, while it still holds; its doctor may stop one.
  used: { restore: 'effective', void: 'voided' },
  voided: {},
  expired: {},
});
