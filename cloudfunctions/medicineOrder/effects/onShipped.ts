import { effect } from '../../_runtime/effect';
import { reportShipping } from '../report';

/** What was sent is told to WeChat at once, so that the money does not stay frozen. */
export const onShipped = effect('medicineOrder.onShipped', ['medicineOrder.shipped'], ({ orderId }, tools) =>
  reportShipping(orderId, tools),
);
