import { caOperations } from './ca/operations';
import { databaseOperations } from './cloudbase/database/registry';
import { storageOperations } from './cloudbase/storage/registry';
import { clientOperations, openOperations } from './client/registry';
import { courierOperations } from './courier/operations';
import { operations as payOperations } from './wechatPay/registry';
import { tencentCloudOperations } from './tencentCloud/registry';
import { wechatOperations } from './wechat/registry';

/** Every operation the emulator knows, by the door it comes in through. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'CloudBase server SDKs, `POST /admin`': [
    ...Object.keys(databaseOperations),
    ...Object.keys(storageOperations),
    'functions.invokeFunction',
    'auth.getUserInfoForAdmin',
  ],
  'CloudBase storage objects': ['POST /cos/{path}', 'PUT /cos/{path}', 'GET /cos/{path}', 'HEAD /cos/{path}'],
  'CloudBase HTTP access': ['ANY /http/{path}'],
  'WeChat client': [
    'GET /client/wx.js',
    ...Object.keys(openOperations),
    ...Object.keys(clientOperations),
    'WebSocket /client/watch',
  ],
  'WeChat Pay v3, `/v3/…`': [...payOperations.map(({ name }) => name), 'GET /cashier'],
  'WeChat server API': Object.keys(wechatOperations),
  'Tencent Cloud API 3.0, `POST /`': Object.keys(tencentCloudOperations),
  'TRTC rooms for browsers': ['WebSocket /trtc/room'],
  'TRTC callbacks, signed': ['103 enter', '104 exit', '310 MP4 file'],
  'A courier, `/courier/v1/…`': courierOperations,
  'A certificate authority, `/ca/…`': caOperations,
};

/** The table in the README, as Markdown. */
export function supportTable(): string {
  const rows = Object.entries(doors).map(
    ([door, operations]) => `| ${door} | ${operations.map((name) => `\`${name}\``).join(', ')} |`,
  );
  return ['| Door | Operations |', '| --- | --- |', ...rows].join('\n');
}
