import { base } from './base';
import { inBothStyles, WxError, type Callbacks } from './calls';
import { currentSession } from './identity';
import { openOverlay } from './overlay';

type Payment = Callbacks & {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType?: string;
  paySign: string;
};
type Answer = { type?: string; prepayId?: string; result?: 'ok' | 'cancel' | 'fail'; errMsg?: string };

/** `wx.requestPayment`: WeChat's payment sheet, which is the emulator's cashier page. */
export const requestPayment = (options: Payment) =>
  inBothStyles('requestPayment', options, () => pay(options));

async function pay(options: Payment): Promise<object> {
  const { appid } = await currentSession();
  await mustReachCashier();
  const answer = await askCashier(cashierUrl(options, appid), options.package.replace(/^prepay_id=/, ''));
  if (answer.result === 'ok') return {};
  throw new WxError(answer.result === 'cancel' ? 'cancel' : (answer.errMsg ?? 'payment failed'));
}

/** A frame that cannot load tells nobody, and the sheet would stay for ever: so the way is tried first. */
const mustReachCashier = () =>
  fetch(`${base()}/client/wx.js`, { method: 'GET', mode: 'no-cors', cache: 'no-store' }).catch(() => {
    throw new WxError('network error');
  });

function cashierUrl(options: Payment, appid: string): string {
  const parameters = new URLSearchParams({
    timeStamp: options.timeStamp,
    nonceStr: options.nonceStr,
    package: options.package,
    signType: options.signType ?? 'RSA',
    paySign: options.paySign,
    appid,
  });
  return `${base()}/cashier?${parameters}`;
}

function askCashier(url: string, prepayId: string): Promise<Answer> {
  return new Promise((resolve) => {
    const { sheet, close } = openOverlay('微信支付（模拟器）', true);
    const frame = document.createElement('iframe');
    frame.title = '微信支付（模拟器）';
    frame.src = url;
    const receive = (event: MessageEvent): void => {
      const answer = event.data as Answer | null;
      if (event.source !== frame.contentWindow || answer?.type !== 'wechatpay') return;
      if (answer.prepayId !== undefined && answer.prepayId !== prepayId) return;
      window.removeEventListener('message', receive);
      close();
      resolve(answer);
    };
    window.addEventListener('message', receive);
    sheet.append(frame);
  });
}
