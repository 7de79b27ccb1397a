import {
  bindPhone,
  closeAccount,
  getContact,
  listDevices,
  logInDevice,
  logOutDevice,
  reviewClosing,
  unbindPhone,
} from '@shared/contracts/auth';
import type { DeviceId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What the owner of an account asks about the account itself. */
export const accountService = {
  contact: () => call(getContact, {}),
  bindPhone: (code: string, key: string) => call(bindPhone, { code }, key),
  unbindPhone: (key: string) => call(unbindPhone, {}, key),
  devices: () => call(listDevices, {}),
  logOut: (deviceId: DeviceId, key: string) => call(logOutDevice, { deviceId }, key),
  logIn: (key: string) => call(logInDevice, {}, key),
  reviewClosing: () => call(reviewClosing, {}),
  close: (key: string) => call(closeAccount, {}, key),
};
export type AccountService = typeof accountService;
