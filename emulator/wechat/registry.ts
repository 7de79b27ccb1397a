import type { WechatOperation } from './operation';
import { checkMedia } from './operations/checkMedia';
import { checkText } from './operations/checkText';
import { getUnlimitedCode } from './operations/getUnlimitedCode';
import { getUserPhoneNumber } from './operations/getUserPhoneNumber';
import { jscode2session } from './operations/jscode2session';
import { sendSubscribeMessage } from './operations/sendSubscribeMessage';
import { getOrderShipping, uploadShippingInfo } from './operations/uploadShippingInfo';
import { token } from './operations/token';

/** WeChat's server API, as much of it as there is. */
export const wechatOperations: Readonly<Record<string, WechatOperation>> = {
  'GET /sns/jscode2session': jscode2session,
  'GET /cgi-bin/token': token,
  'POST /cgi-bin/stable_token': token,
  'POST /wxa/business/getuserphonenumber': getUserPhoneNumber,
  'POST /cgi-bin/message/subscribe/send': sendSubscribeMessage,
  'POST /wxa/msg_sec_check': checkText,
  'POST /wxa/media_check_async': checkMedia,
  'POST /wxa/getwxacodeunlimit': getUnlimitedCode,
  'POST /wxa/sec/order/upload_shipping_info': uploadShippingInfo,
  'POST /wxa/sec/order/get_order': getOrderShipping,
};
