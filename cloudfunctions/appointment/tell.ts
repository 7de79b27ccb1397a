import { hasConsented } from '@shared/domain/consent/purposes';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { AccountId } from '@shared/kernel/ids';
import { clockText, shanghai } from '@shared/kernel/time';
import type { SystemTools } from '../_runtime/effect';
import { faultOf } from '../_runtime/log';
import type { Tx } from '../_runtime/tx';

/** Tells both open apps that a case changed. */
export function signalCase(tx: Tx, { accountId, doctorAccountId, id }: Consultation): void {
  tx.signal(accountId, 'inbox', id);
  if (doctorAccountId) tx.signal(doctorAccountId, 'inbox', id);
}

const timeText = (at: number): string => {
  const { day, minute } = shanghai(at);
  return `${day} ${clockText(minute)}`;
};

/**
 * 订阅消息: only with consent to notifications, and only to whoever has said yes on the phone. No word of the complaint.
 * A message that does not go out holds nothing up: the app shows the same.
 */
export async function tell(
  accountId: AccountId,
  message: { readonly doctor: string; readonly at: number; readonly words: string; readonly page: string },
  { db, runtime }: SystemTools,
): Promise<void> {
  const account = await db.accounts.find(accountId);
  if (!account?.openid || !hasConsented(account, 'notifications')) return;
  try {
    const wechat = await runtime.ports.wechat();
    const data = { thing1: `${message.doctor}医生`, time2: timeText(message.at), thing3: message.words };
    await wechat.sendSubscribed({ openid: account.openid, page: message.page, data });
  } catch (error) {
    runtime.log({ level: 'warn', event: 'subscribe.failed', fault: faultOf(error) });
  }
}

/** Where a message about a case leads. */
export const casePage = (id: string): string => `patient/consultation/index?id=${id}`;
