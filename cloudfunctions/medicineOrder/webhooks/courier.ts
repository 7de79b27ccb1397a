import { ForgedCourierNotification } from '../../_runtime/ports/courier';
import type { Webhook } from '../../_runtime/serve';
import { takeInEvent } from '../takeIn';

/** 物流推送: signed by the courier; a forged one changes nothing. */
export const courierWebhook: Webhook = {
  path: '/delivery/notify',
  async handle({ headers, rawBody }, tools) {
    const { log } = tools.runtime;
    const courier = await tools.runtime.ports.courier();
    try {
      const { parcelId, event } = courier.readNotification(headers, rawBody, tools.now);
      const parcel = await tools.db.parcels.find(parcelId);
      if (!parcel) return { statusCode: 404, body: { code: 'FAIL' } };
      await takeInEvent(parcel, event, tools);
      return { statusCode: 200, body: { code: 'SUCCESS' } };
    } catch (error) {
      if (!(error instanceof ForgedCourierNotification)) throw error;
      log({ level: 'warn', event: 'courier.notification_forged' });
      return { statusCode: 401, body: { code: 'FAIL' } };
    }
  },
};
