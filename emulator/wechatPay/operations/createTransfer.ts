import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { bodyOf, payError, vendorTime, type Operation } from '../operation';
import { randomNumber } from '../randomNumber';
import type { Transfer } from '../records';

const wire = z.object({
  appid: z.string(),
  out_bill_no: z.string().check(z.regex(/^[0-9A-Za-z]{1,32}$/)),
  transfer_scene_id: z.string().check(z.regex(/^\d{1,36}$/)),
  openid: z.string().check(z.minLength(1), z.maxLength(64)),
  user_name: z.optional(z.string()),
  transfer_amount: z.int().check(z.positive()),
  transfer_remark: z.string().check(z.minLength(1), z.maxLength(32)),
  notify_url: z.optional(z.string().check(z.regex(/^https?:\/\/[^?]+$/), z.maxLength(256))),
  transfer_scene_report_infos: z
    .array(z.object({ info_type: z.string(), info_content: z.string() }))
    .check(z.minLength(1)),
});

const createdView = ({ outBillNo, transferBillNo, createdAt, state, packageInfo }: Transfer) => ({
  out_bill_no: outBillNo,
  transfer_bill_no: transferBillNo,
  create_time: vendorTime(createdAt),
  state,
  ...(state === 'WAIT_USER_CONFIRM' && { package_info: packageInfo }),
});

/** 发起转账: the money waits until the person takes it. */
export const createTransfer: Operation = {
  name: 'createTransfer',
  method: 'POST',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills$/,
  answer({ body }, { store, now, appid }) {
    const parsed = bodyOf(wire, body);
    if (!parsed.ok) return parsed.refusal;
    const asked = parsed.value;
    if (asked.appid !== appid) return payError(400, 'APPID_MCHID_NOT_MATCH', '商户号和appid没有绑定关系');
    const earlier = store.transfers.get(asked.out_bill_no);
    if (earlier)
      return earlier.amount === asked.transfer_amount && earlier.openid === asked.openid
        ? { status: 200, body: createdView(earlier) }
        : payError(400, 'ALREADY_EXISTS', '商户单号已存在，且请求参数与首次请求不一致');
    const transfer: Transfer = {
      outBillNo: asked.out_bill_no,
      transferBillNo: randomNumber('13300', 25),
      openid: asked.openid,
      amount: asked.transfer_amount,
      remark: asked.transfer_remark,
      sceneId: asked.transfer_scene_id,
      packageInfo: randomBytes(48).toString('base64'),
      createdAt: now(),
      updatedAt: now(),
      state: 'WAIT_USER_CONFIRM',
      ...(asked.notify_url !== undefined && { notifyUrl: asked.notify_url }),
    };
    store.transfers.put(transfer);
    return { status: 200, body: createdView(transfer) };
  },
};
