import { required } from '../../config';
import type { Rooms } from '../../ports/rooms';
import { createTrtcRooms } from './rooms';

let rooms: Rooms | undefined;

/** TRTC as this function's environment describes it. */
export function trtcRooms(): Rooms {
  rooms ??= createTrtcRooms({
    secretId: required('TENCENT_API_SECRET_ID'),
    secretKey: required('TENCENT_API_SECRET_KEY'),
    region: process.env['TENCENT_API_REGION'] ?? 'ap-shanghai',
    baseUrl: process.env['TENCENT_API_BASE_URL'],
    sdkAppId: Number(required('TRTC_SDK_APP_ID')),
    appKey: required('TRTC_APP_KEY'),
    callbackKey: required('TRTC_CALLBACK_KEY'),
    bucket: required('TRTC_BUCKET'),
    bucketRoot: required('TRTC_BUCKET_ROOT'),
    signalUrl: process.env['TRTC_SIGNAL_URL'],
  });
  return rooms;
}
