type Sheet = {
  readonly prepayId: string;
  readonly mchid: string;
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
<h1>微信支付<span class="tag">模拟器</span></h1>
<p class="note">不会产生真实扣款</p>
<section>
${sheet.fen === undefined ? '' : `<p class="amount">¥${(sheet.fen / 100).toFixed(2)}</p>`}
${sheet.description === undefined ? '' : `<p class="what">${escape(sheet.description)}</p>`}
<p class="note">收款方：商户 ${escape(sheet.mchid)}</p>
${sheet.refusal === undefined ? '' : `<p role="alert">${escape(sheet.refusal)}</p>`}
<p role="status" id="status"></p>
</section>
<footer>${
  sheet.refusal === undefined
    ? '<button id="pay" class="pay">立即支付</button><button id="cancel">取消</button>'
    : '<button id="back">返回</button>'
}</footer>
</main><script>${script(sheet)}</script></body></html>`;

/** The buttons stay at the foot, where the thumb is, however long the description gets. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;background:#fff;color:#191919}
main{display:flex;flex-direction:column;min-height:100vh;max-width:430px;margin:0 auto;padding:20px 16px 0;text-align:center}
h1{font-size:18px;font-weight:600;margin:0}p{margin:0;overflow-wrap:anywhere}
.tag{margin-left:8px;padding:2px 8px;border-radius:4px;background:#fff4df;color:#8a5300;font-size:13px;font-weight:400;vertical-align:1px}
.note{color:#595959;font-size:14px}section{padding:32px 0 24px;margin-bottom:auto}
.amount{font-size:44px;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.what{margin:8px 0}[role=alert]{margin-top:20px;padding:12px;border-radius:8px;background:#f4f4f4}
[role=status]:not(:empty){margin-top:16px}
footer{position:sticky;bottom:0;padding:12px 0 max(20px,env(safe-area-inset-bottom));background:#fff}
button{display:block;width:100%;min-height:48px;border:0;border-radius:8px;background:#f2f2f2;color:#191919;font:inherit;cursor:pointer}
button+button{margin-top:12px}.pay{background:#07863f;color:#fff;font-weight:600}button:disabled{opacity:.5}
button:focus-visible{outline:3px solid #1677ff;outline-offset:2px}`;

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
