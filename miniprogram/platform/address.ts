import { host, type ChosenAddress } from './host';

/** Opens WeChat's address book; undefined where nobody chose, or it is not there. */
export const chooseAddress = (): Promise<ChosenAddress | undefined> =>
  new Promise((resolve) => {
    const wx = host();
    if (!wx.chooseAddress) return resolve(undefined);
    return wx.chooseAddress({ success: resolve, fail: () => resolve(undefined) });
  });
