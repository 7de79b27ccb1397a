import { authorised, OK, refusal } from '../operation';

/** 音视频内容安全识别, version 2: the answer to this is only a number, what was found is pushed later. */
export const checkMedia = authorised((_parameters, { users, contentChecks }, body) => {
  const { media_url: url, media_type: type, version, scene, openid } = body;
  const isAsked = version === 2 && [1, 2].includes(type as number) && [1, 2, 3, 4].includes(scene as number);
  if (!isAsked || typeof url !== 'string' || !/^https?:\/\//.test(url)) return refusal(40097, 'invalid args');
  if (typeof openid !== 'string' || users.find(openid)?.openid !== openid)
    return refusal(40003, 'invalid openid');
  return { ...OK, trace_id: contentChecks.later(url) };
});
