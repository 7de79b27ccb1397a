import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { operation } from '../operation';

export const sendSms = operation(
  z.object({
    PhoneNumberSet: z.array(z.string()).check(z.minLength(1), z.maxLength(200)),
    SmsSdkAppId: z.string(),
    TemplateId: z.string(),
    SignName: z.optional(z.string()),
    TemplateParamSet: z.optional(z.array(z.string())),
    SessionContext: z.optional(z.string()),
  }),
  ({ PhoneNumberSet, TemplateId, SignName = '', TemplateParamSet = [], SessionContext = '' }, state) => ({
    SendStatusSet: PhoneNumberSet.map((raw) => {
      const phoneNumber = mainlandNumber(raw);
      if (!phoneNumber) {
        const [Code, Message] = ['InvalidParameterValue.IncorrectPhoneNumber', 'incorrect phone number'];
        return { SerialNo: '', PhoneNumber: raw, Fee: 0, SessionContext, Code, Message, IsoCode: 'DEF' };
      }
      const [at, params] = [state.clock.now(), TemplateParamSet];
      state.sms.push({ at, phoneNumber, templateId: TemplateId, signName: SignName, params });
      const sent = { SerialNo: `2028:${randomUUID()}`, PhoneNumber: phoneNumber, Fee: 1, SessionContext };
      return { ...sent, Code: 'Ok', Message: 'send success', IsoCode: 'CN' };
    }),
  }),
);

/** `+86…`, also from `0086`, `86` or nothing before it; undefined when it is no mobile number. */
function mainlandNumber(text: string): string | undefined {
  const digits = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/.exec(text)?.[1];
  return digits && `+86${digits}`;
}
