import type { ClientOperation } from './operation';
import { callFunction } from './operations/callFunction';
import { deleteFile } from './operations/deleteFile';
import { faceCheck } from './operations/faceCheck';
import { listUsers, login, loginCode, newUser } from './operations/login';
import { phoneCode } from './operations/phoneCode';
import { signInWithTicket } from './operations/signInWithTicket';
import { subscribe, subscribeTemplates } from './operations/subscribe';
import { tempUrls } from './operations/tempUrls';
import { uploadMetadata } from './operations/uploadMetadata';

/** These come before anybody is logged in. */
export const openOperations: Readonly<Record<string, ClientOperation>> = {
  'GET /client/users': listUsers,
  'POST /client/users': newUser,
  'POST /client/login': login,
  'POST /client/signInWithTicket': signInWithTicket,
};

/** These need to know who holds the phone. */
export const clientOperations: Readonly<Record<string, ClientOperation>> = {
  'POST /client/loginCode': loginCode,
  'POST /client/phoneCode': phoneCode,
  'POST /client/faceCheck': faceCheck,
  'POST /client/subscribeTemplates': subscribeTemplates,
  'POST /client/subscribe': subscribe,
  'POST /client/callFunction': callFunction,
  'POST /client/uploadMetadata': uploadMetadata,
  'POST /client/tempUrls': tempUrls,
  'POST /client/deleteFile': deleteFile,
};
