import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { billState, fundFlowBill, tradeBill, type BillType } from '../bills';
import { payError, type Answer, type Operation, type PayWorld } from '../operation';

const TYPES: readonly string[] = ['ALL', 'SUCCESS', 'REFUND'];

/** The text of the bill that a query asks for; undefined where nothing happened on that day. */
function textOf(kind: 'tradebill' | 'fundflowbill', query: URLSearchParams, world: PayWorld) {
  const day = query.get('bill_date') ?? '';
  return kind === 'tradebill'
    ? tradeBill(day, (query.get('bill_type') ?? 'ALL') as BillType, world)
    : fundFlowBill(day, world);
}

const applyFor =
  (kind: 'tradebill' | 'fundflowbill'): Operation['answer'] =>
  ({ query, origin }, world): Answer => {
    const state = billState(query.get('bill_date') ?? '', world.now());
    if (state === 'no_day' || !TYPES.includes(query.get('bill_type') ?? 'ALL'))
      return payError(400, 'PARAM_ERROR', '账单日期或账单类型不符合规则');
    if (state === 'not_yet') return payError(400, 'STATEMENT_CREATING', '账单生成中，请在次日10点后再获取');
    const text = textOf(kind, query, world);
    if (text === undefined) return payError(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    const body = {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(text).digest('hex'),
      download_url: `${origin}/v3/billdownload/file?token=${tokenOf(kind, query)}`,
    };
    return { status: 200, body };
  };

/** Where a bill is found again: what was asked for. The request for it is signed like any other. */
const tokenOf = (kind: string, query: URLSearchParams): string =>
  Buffer.from(JSON.stringify([kind, query.toString()])).toString('base64url');

/** 申请交易账单. */
export const tradeBillOperation: Operation = {
  name: 'tradeBill',
  method: 'GET',
  path: /^\/v3\/bill\/tradebill$/,
  answer: applyFor('tradebill'),
};

/** 申请资金账单. */
export const fundFlowBillOperation: Operation = {
  name: 'fundFlowBill',
  method: 'GET',
  path: /^\/v3\/bill\/fundflowbill$/,
  answer: applyFor('fundflowbill'),
};

/** 下载账单: text, or the same packed when that was asked for. The hash is that of the text. */
export const downloadBill: Operation = {
  name: 'downloadBill',
  method: 'GET',
  path: /^\/v3\/billdownload\/file$/,
  answer({ query }, world) {
    try {
      const token = Buffer.from(query.get('token') ?? '', 'base64url').toString();
      const [kind, asked] = JSON.parse(token) as ['tradebill' | 'fundflowbill', string];
      const wanted = new URLSearchParams(asked);
      const text = textOf(kind, wanted, world);
      if (text !== undefined)
        return { status: 200, file: wanted.get('tar_type') === 'GZIP' ? gzipSync(text) : Buffer.from(text) };
    } catch {
      // No token of ours.
    }
    return payError(400, 'PARAM_ERROR', 'token不正确');
  },
};
