import { stateMachine } from '../../kernel/stateMachine';

/**
 * 购药订单的一生. Nothing leaves before it was paid, packed by one person and checked by another; and what was lost on the
 * way is sent again or paid back.
 */
export const medicineOrderLifecycle = stateMachine('awaiting_payment', {
  awaiting_payment: { pay: 'paid', cancel: 'cancelled', lapse: 'cancelled' },
  paid: { dispense: 'dispensing', cancel: 'cancelled', fail: 'cancelled' },
  dispensing: { check: 'checked', give_back: 'paid', cancel: 'cancelled', fail: 'cancelled' },
  checked: {
    ...{ ship: 'shipped', hand_over: 'received', give_back: 'paid' },
    ...{ cancel: 'cancelled', fail: 'cancelled' },
  },
  shipped: { deliver: 'delivered', lose: 'lost', come_back: 'returned', receive: 'received' },
  delivered: { receive: 'received' },
  lost: { deliver: 'delivered', come_back: 'returned', resend: 'paid', refund: 'refunded' },
  returned: { resend: 'paid', refund: 'refunded' },
  received: {},
  cancelled: {},
  refunded: {},
});
