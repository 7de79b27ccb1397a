import { jsonBody } from '../../kernel/body';
import { json } from '../../kernel/service';
import type { ClientOperation } from '../operation';

/** What the sheet of a subscription asks about: titles of the templates, in the order asked for. */
export const subscribeTemplates: ClientOperation = (request, { subscriptions }) => {
  const { tmplIds } = jsonBody(request);
  const ids = Array.isArray(tmplIds) ? tmplIds.map(String) : [];
  if (ids.length === 0 || ids.length > 3) return json(200, { errCode: 20003, errMsg: 'tmplIds error' });
  const templates = ids.map((id) => subscriptions.templateOf(id));
  if (templates.some((it) => !it)) return json(200, { errCode: 20001, errMsg: 'No template data return' });
  return json(200, { templates: templates.map((it) => ({ id: it!.id, title: it!.title })) });
};

/** What the person has answered there. */
export const subscribe: ClientOperation = (request, { subscriptions }, openid) => {
  const answers = jsonBody(request)['answers'];
  for (const [id, answer] of Object.entries((answers ?? {}) as Record<string, unknown>))
    if (subscriptions.templateOf(id))
      subscriptions.answered(openid, id, answer === 'accept' ? 'accept' : 'reject');
  return json(200, {});
};
