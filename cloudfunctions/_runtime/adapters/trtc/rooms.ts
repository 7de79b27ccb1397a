import { Client } from 'tencentcloud-sdk-nodejs/tencentcloud/services/trtc/v20190722/trtc_client';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { RoomsUnavailable, type Rooms } from '../../ports/rooms';
import { clientOf } from '../tencentCloud/config';
import { readCallback } from './callback';
import type { TrtcConfig } from './config';
import { folderOf } from './folder';

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/** The room, the user or the task is not there any more: what was wanted is so. */
const GONE =
  /^(FailedOperation\.(RoomNotExist|UserNotExist|CRUnsupportMethod)|ResourceNotFound|InvalidParameter\.(RoomId|UserIds))/;

/** 混流: everybody in one picture. */
const MIXED = 2;
/** mp4, once it has ended. */
const MP4 = 3;
const STRING_ROOM = 0;
/** A room in which nobody speaks for so long is not recorded further (s). */
const IDLE_S = 60;
/** All of it: the robot hears and sees, and sends nothing. */
const HEAR_AND_SEE = 1 + 2 + 8 + 32;
const ROBOT_SECONDS = 6 * 3600;

/** 实时音视频 behind the port of rooms. */
export function createTrtcRooms(config: TrtcConfig): Rooms {
  const client = new Client(clientOf(config));
  const signer = new Api(config.sdkAppId, config.appKey);
  const { sdkAppId, signalUrl } = config;
  const keys = (userId: string, roomId: string, privileges: number, seconds: number) => ({
    userSig: signer.genUserSig(userId, seconds),
    privateMapKey: signer.genPrivateMapKeyWithStringRoomID(userId, seconds, roomId, privileges),
  });
  const done = async (name: string, asked: Promise<unknown>): Promise<void> => {
    try {
      await asked;
    } catch (error) {
      if (!GONE.test(codeOf(error))) throw new RoomsUnavailable(`${name}: ${codeOf(error) || 'no answer'}`);
    }
  };
  return {
    keysFor: ({ userId, roomId, privileges, seconds }) => ({
      sdkAppId,
      ...keys(userId, roomId, privileges, seconds),
      ...(signalUrl !== undefined && { signalUrl }),
    }),
    dismiss: (roomId) =>
      done('DismissRoomByStrRoomId', client.DismissRoomByStrRoomId({ SdkAppId: sdkAppId, RoomId: roomId })),
    remove: (roomId, userId) =>
      done(
        'RemoveUserByStrRoomId',
        client.RemoveUserByStrRoomId({ SdkAppId: sdkAppId, RoomId: roomId, UserIds: [userId] }),
      ),
    async startRecording(roomId, robotId) {
      const { userSig, privateMapKey } = keys(robotId, roomId, HEAR_AND_SEE, ROBOT_SECONDS);
      const { TaskId } = await client
        .CreateCloudRecording({
          ...{ SdkAppId: sdkAppId, RoomId: roomId, RoomIdType: STRING_ROOM },
          ...{ UserId: robotId, UserSig: userSig, PrivateMapKey: privateMapKey },
          RecordParams: { RecordMode: MIXED, StreamType: 0, MaxIdleTime: IDLE_S, OutputFormat: MP4 },
          StorageParams: {
            CloudStorage: {
              ...{ Vendor: 0, Region: config.region, Bucket: config.bucket },
              ...{ AccessKey: config.secretId, SecretKey: config.secretKey },
              FileNamePrefix: [...folderOf(roomId)],
            },
          },
        })
        .catch((error: unknown) => {
          throw new RoomsUnavailable(`CreateCloudRecording: ${codeOf(error) || 'no answer'}`);
        });
      if (!TaskId) throw new RoomsUnavailable('CreateCloudRecording: no task');
      return TaskId;
    },
    stopRecording: (taskId) =>
      done('DeleteCloudRecording', client.DeleteCloudRecording({ SdkAppId: sdkAppId, TaskId: taskId })),
    readCallback: (headers, rawBody) => readCallback(config, headers, rawBody),
  };
}
