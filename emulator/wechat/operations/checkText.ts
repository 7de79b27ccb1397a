import { randomUUID } from 'node:crypto';
import { LABELS } from '../contentChecks';
import { authorised, OK, refusal } from '../operation';

/** The longest text that is taken, in characters. */
const LONGEST = 2500;

/** 文本内容安全识别, version 2. */
export const checkText = authorised((_parameters, { users, contentChecks }, body) => {
  const { content, version, scene, openid } = body;
  if (typeof content !== 'string' || content === '') return refusal(44002, 'empty post data');
  if (version !== 2 || ![1, 2, 3, 4].includes(scene as number)) return refusal(40097, 'invalid args');
  if (typeof openid !== 'string' || users.find(openid)?.openid !== openid)
    return refusal(40003, 'invalid openid');
  if ([...content].length > LONGEST) return refusal(45002, 'content size out of limit');
  const suggest = contentChecks.suggestionFor(content);
  const result = { suggest, label: LABELS[suggest] };
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }];
  return { ...OK, detail, trace_id: randomUUID(), result };
});
