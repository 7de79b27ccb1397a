import type { TencentCloudConfig } from '../tencentCloud/config';

/** An application of TRTC with 高级权限控制 switched on: without it the vendor would not look at the room in a ticket. */
export type TrtcConfig = TencentCloudConfig & {
  readonly sdkAppId: number;
  /** Signs tickets; never leaves the server. */
  readonly appKey: string;
  /** With which the vendor signs its callbacks. */
  readonly callbackKey: string;
  /** The bucket that recordings go to, and its id as cloud storage writes it: `cloud://<env>.<bucket>`. */
  readonly bucket: string;
  readonly bucketRoot: string;
  /** Only where browsers come in by the emulated cloud. */
  readonly signalUrl?: string | undefined;
};
