import { required } from '../../config';
import type { Wechat } from '../../ports/wechat';
import { createWechat } from './wechat';

let server: Wechat | undefined;

/** WeChat's server as this function's environment describes it. Made once per instance. */
export function wechat(): Wechat {
  server ??= createWechat(
    {
      appid: required('WECHAT_APPID'),
      secret: required('WECHAT_APP_SECRET'),
      ...(process.env['WECHAT_TEMPLATE_VISIT'] && { visitTemplateId: process.env['WECHAT_TEMPLATE_VISIT'] }),
      ...(process.env['WECHAT_TEMPLATE_DOSE'] && { doseTemplateId: process.env['WECHAT_TEMPLATE_DOSE'] }),
      baseUrl: process.env['WECHAT_BASE_URL'] ?? 'https://api.weixin.qq.com',
    },
    Date.now,
  );
  return server;
}
