import { stateMachine } from '../../kernel/stateMachine';

/** 入驻申请的一生. A re-check is an application of its own, which replaces the one before. */
export const applicationLifecycle = stateMachine('draft', {
  draft: { submit: 'submitted', withdraw: 'withdrawn', lapse: 'withdrawn' },
  submitted: { pass_first: 'first_passed', return: 'returned', withdraw: 'withdrawn' },
  first_passed: { approve: 'approved', return: 'returned', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn', lapse: 'withdrawn' },
  approved: { suspend: 'suspended', expire: 'expired', replace: 'replaced' },
  suspended: { reinstate: 'approved' },
  expired: { replace: 'replaced' },
  replaced: {},
  withdrawn: {},
});
