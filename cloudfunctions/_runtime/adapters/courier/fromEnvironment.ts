import { required } from '../../config';
import type { Courier } from '../../ports/courier';
import { createCourier } from './courier';

let made: Courier | undefined;

/** The courier as this function's environment describes it. Made once per instance. */
export function courier(): Courier {
  made ??= createCourier(
    {
      baseUrl: required('COURIER_BASE_URL'),
      appKey: required('COURIER_APP_KEY'),
      appSecret: required('COURIER_APP_SECRET'),
      name: process.env['COURIER_NAME'] ?? '快递',
      code: process.env['COURIER_CODE'] ?? 'OTHERS',
      hasColdChain: process.env['COURIER_COLD_CHAIN'] === 'on',
    },
    Date.now,
  );
  return made;
}
