import { expect, it } from 'vitest';
import { identityOf } from './identity';

const context = (names: object) => ({ environment: JSON.stringify(names) });

it('knows a WeChat user by openid, and the platform by having no user at all', () => {
  expect(identityOf(context({ WX_OPENID: 'o-mei', TCB_UUID: 'u1' }))).toEqual({
    openid: 'o-mei',
    isClient: true,
  });
  expect(identityOf(context({ TCB_ENV: 'e', WX_OPENID: '' }))).toEqual({});
  expect(identityOf({})).toEqual({});
});

it('takes nobody who signed in some other way for the platform', () => {
  expect(identityOf(context({ TCB_UUID: 'u1', TCB_ISANONYMOUS_USER: 'true' }))).toEqual({ isClient: true });
  expect(identityOf(context({ TCB_CUSTOM_USER_ID: 'staff-1' }))).toEqual({ isClient: true });
});
