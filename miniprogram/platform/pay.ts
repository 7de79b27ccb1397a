import { host, type PayParams } from './host';

/** Opens WeChat's payment sheet. Whether money moved is for the server to say; this is only what the sheet said. */
export const requestPayment = (params: PayParams): Promise<'paid' | 'cancelled' | 'failed'> =>
  new Promise((resolve) =>
    host().requestPayment({
      ...params,
      success: () => resolve('paid'),
      fail: (error) => resolve(/cancel/.test(error.errMsg ?? '') ? 'cancelled' : 'failed'),
    }),
  );
