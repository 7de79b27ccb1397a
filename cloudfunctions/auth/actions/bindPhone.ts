import { bindPhone } from '@shared/contracts/auth';
import { contactView } from '@shared/domain/account/contact';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { WechatUnavailable } from '../../_runtime/ports/wechat';

export const bindPhoneAction = implementCall(bindPhone, {
  before: async ({ input }) => ok(input.code),
  async call(code, { actor, ports }) {
    const wechat = await ports.wechat();
    try {
      const phone = await wechat.phoneNumberOf(code, actor.openid);
      return phone === undefined ? reject('phone.code_spent') : ok(phone);
    } catch (error) {
      if (error instanceof WechatUnavailable) return reject('phone.unavailable');
      throw error;
    }
  },
  async after(_code, phone, { actor, now, tx }) {
    const contact = { id: actor.id, phone, phoneBoundAt: now };
    tx.contacts.replace(contact);
    return ok({ contact: contactView(contact) });
  },
});
