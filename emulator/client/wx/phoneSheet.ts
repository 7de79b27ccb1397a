import { WxError } from './calls';
import { askGateway } from './gateway';
import { openOverlay } from './overlay';
import { choice } from './subscribeSheet';

/** What WeChat shows when somebody presses a button of `open-type="getPhoneNumber"`; a browser has no such button. */
export async function askPhoneNumber(): Promise<{ code: string; errMsg: string }> {
  const agreed = await new Promise<boolean>((resolve) => {
    const { sheet, close } = openOverlay('申请获取并验证你的手机号');
    const heading = document.createElement('h2');
    heading.textContent = '申请获取并验证你的手机号';
    const done = (yes: boolean) => () => {
      close();
      resolve(yes);
    };
    sheet.append(heading, choice('允许', done(true)), choice('不允许', done(false)));
  });
  if (!agreed) throw new WxError('getPhoneNumber:fail user deny');
  const { code } = await askGateway('phoneCode', {});
  return { code: String(code), errMsg: 'getPhoneNumber:ok' };
}
