import { host } from './host';

/**
 * 订阅消息: asks the person, in WeChat's own sheet, whether they may be reminded; true when they said yes to any. Asked of
 * WeChat itself: in a browser Taro has no such sheet, the emulated WeChat has.
 */
export const askToRemind = (templateIds: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const wx = host();
    if (templateIds.length === 0 || !wx.requestSubscribeMessage) return resolve(false);
    return wx.requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (answers) => resolve(templateIds.some((id) => answers[id] === 'accept')),
      // Switched off in WeChat, or the sheet was closed.
      fail: () => resolve(false),
    });
  });
