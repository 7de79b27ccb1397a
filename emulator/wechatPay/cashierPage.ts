type Sheet = {
  readonly prepayId: string;
  readonly description?: string;
  readonly fen?: number;
  readonly refusal?: string;
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The payment sheet at phone size. */
export const cashierPage = (sheet: Sheet): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>微信支付（模拟器）</title><style>${STYLE}</style></head>
<body><main>
<p class="note">模拟器：不会产生真实扣款</p>
<h1>商户</h1>
${sheet.fen === undefined ? '' : `<p class="amount">¥${(sheet.fen / 100).toFixed(2)}</p>`}
<p class="what">${escape(sheet.description ?? '')}</p>
${sheet.refusal === undefined ? '' : `<p role="alert">${escape(sheet.refusal)}</p>`}
<p role="status" id="status"></p>
${
  sheet.refusal === undefined
    ? '<button id="pay" class="pay">立即支付</button><button id="cancel">取消</button>'
    : '<button id="back">返回</button>'
}
</main><script>${script(sheet)}</script></body></html>`;

const STYLE = `
body{margin:0;font:16px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif;background:#fff;color:#191919}
main{max-width:420px;margin:0 auto;padding:24px;text-align:center}
.note{color:#737373;font-size:13px}h1{font-size:17px;font-weight:400;margin:24px 0 0}
.amount{font-size:44px;font-weight:600;margin:4px 0}.what{color:#5c5c5c}[role=alert]{color:#b3261e}
button{display:block;width:100%;min-height:48px;margin-top:12px;border:0;border-radius:8px;background:#f2f2f2;color:#191919;font:inherit}
.pay{background:#07863f;color:#fff}button:disabled{opacity:.5}`;

const script = ({ prepayId, refusal }: Sheet): string => `
const prepayId = ${JSON.stringify(prepayId).replace(/</g, '\\u003c')};
const refusal = ${JSON.stringify(refusal ?? null).replace(/</g, '\\u003c')};
const tell = (answer) => {
  document.getElementById('status').textContent =
    answer.result === 'ok' ? '支付成功' : answer.result === 'cancel' ? '已取消' : answer.errMsg;
  parent.postMessage({ type: 'wechatpay', prepayId, ...answer }, '*');
};
const ask = async (path) => {
  document.querySelectorAll('button').forEach((button) => { button.disabled = true; });
  try {
    const response = await fetch(path, { method: 'POST', body: location.search.slice(1) });
    tell(await response.json());
  } catch { tell({ result: 'fail', errMsg: '网络不通，请稍后查看订单' }); }
};
document.getElementById('pay')?.addEventListener('click', () => ask('/cashier/pay'));
document.getElementById('cancel')?.addEventListener('click', () => ask('/cashier/cancel'));
document.getElementById('back')?.addEventListener('click', () => tell({ result: 'fail', errMsg: refusal }));`;
