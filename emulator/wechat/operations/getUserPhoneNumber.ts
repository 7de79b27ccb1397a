import { authorised, OK, refusal } from '../operation';

/** The telephone number behind the code that the person's button gave to the app; each code works once. */
export const getUserPhoneNumber = authorised((_parameters, { appid, sessions, users, clock }, { code }) => {
  const openid = sessions.redeemPhoneCode(String(code ?? ''));
  const phoneNumber = openid && users.find(openid)?.phoneNumber;
  if (!phoneNumber) return refusal(40029, 'invalid code');
  return {
    ...OK,
    phone_info: {
      phoneNumber,
      purePhoneNumber: phoneNumber,
      countryCode: '86',
      watermark: { timestamp: Math.floor(clock.now() / 1000), appid },
    },
  };
});
