import { createHash } from 'node:crypto';
import { billState, fundFlowBill, tradeBill, type BillType } from './bills';
import { payError, type Answer, type Operation, type PayWorld } from './operation';

const TYPES: readonly string[] = ['ALL', 'SUCCESS', 'REFUND'];

/** The text of the bill that a query asks for; undefined where nothing happened on that day. */
export function billText(kind: 'tradebill' | 'fundflowbill', query: URLSearchParams, world: PayWorld) {
  const day = query.get('bill_date') ?? '';
  return kind === 'tradebill'
    ? tradeBill(day, (query.get('bill_type') ?? 'ALL') as BillType, world)
    : fundFlowBill(day, world);
}

/** Answers where a bill is to be had, and its hash. */
export const applyFor =
  (kind: 'tradebill' | 'fundflowbill'): Operation['answer'] =>
  ({ query, origin }, world): Answer => {
    const state = billState(query.get('bill_date') ?? '', world.now());
    if (state === 'no_day' || !TYPES.includes(query.get('bill_type') ?? 'ALL'))
      return payError(400, 'PARAM_ERROR', '账单日期或账单类型不符合规则');
    if (state === 'not_yet') return payError(400, 'STATEMENT_CREATING', '账单生成中，请在次日10点后再获取');
    const text = billText(kind, query, world);
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
