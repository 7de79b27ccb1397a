import { isFitting } from '../messageValues';
import { authorised, OK, refusal } from '../operation';

/** 发送订阅消息: one of those that the person has said yes to. */
export const sendSubscribeMessage = authorised((_parameters, { users, subscriptions, clock }, body) => {
  const { touser, template_id: templateId, page, data } = body;
  const user = typeof touser === 'string' ? users.find(touser) : undefined;
  if (user?.openid !== touser || typeof touser !== 'string') return refusal(40003, 'invalid openid');
  const template = subscriptions.templateOf(String(templateId));
  if (!template) return refusal(40037, 'invalid template_id');
  if (page !== undefined && (typeof page !== 'string' || !/^[\w/-]+(\?.*)?$/.test(page)))
    return refusal(41030, 'invalid page');
  const given = (data ?? {}) as Record<string, { value?: unknown } | undefined>;
  const values: Record<string, string> = {};
  for (const name of Object.keys(template.values)) {
    const value = given[name]?.value;
    const text = value === undefined ? '' : String(value);
    if (!isFitting(name, text)) return refusal(47003, `argument invalid! data.${name}.value invalid`);
    values[name] = text;
  }
  const wasSent = subscriptions.send({
    at: clock.now(),
    openid: touser,
    templateId: template.id,
    data: values,
    ...(typeof page === 'string' && { page }),
  });
  return wasSent ? OK : refusal(43101, 'user refuse to accept the msg');
});
