import { json } from '../../kernel/service';
import type { ClientOperation } from '../operation';

/** The code that the button for the telephone number hands to the app, when its owner agrees. */
export const phoneCode: ClientOperation = (_request, world, openid) =>
  world.users.find(openid)?.phoneNumber
    ? json(200, { code: world.sessions.issuePhoneCode(openid) })
    : json(200, { errCode: -1, errMsg: 'getPhoneNumber:fail no phone number is bound' });
