import { stateMachine } from '../../kernel/stateMachine';

/** 支付单的一生. A closed one can still turn out paid: money that arrives late is booked, and then goes back. */
export const paymentLifecycle = stateMachine('created', {
  created: { prepare: 'awaiting', close: 'closed', pay: 'paid' },
  awaiting: { pay: 'paid', close: 'closed' },
  closed: { pay: 'paid' },
  paid: { refund: 'refunding' },
  refunding: { refunded: 'refunded', fail: 'refund_failed' },
  refund_failed: { refund: 'refunding', refunded: 'refunded' },
  refunded: {},
});
