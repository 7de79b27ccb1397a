import type { TencentCloudOperation } from './operation';
import { chatCompletions } from './operations/chatCompletions';
import { createCloudRecording } from './operations/createCloudRecording';
import { deleteCloudRecording } from './operations/deleteCloudRecording';
import { describeCloudRecording } from './operations/describeCloudRecording';
import { detectAuth } from './operations/detectAuth';
import { dismissRoomByStrRoomId } from './operations/dismissRoomByStrRoomId';
import { getDetectInfoEnhanced } from './operations/getDetectInfoEnhanced';
import { idCardOcr } from './operations/idCardOcr';
import { idCardOcrVerification, idCardVerification } from './operations/idCardVerification';
import { imageModeration } from './operations/imageModeration';
import { kmsDecrypt } from './operations/kmsDecrypt';
import { kmsEncrypt } from './operations/kmsEncrypt';
import { removeUserByStrRoomId } from './operations/removeUserByStrRoomId';
import { sendSms } from './operations/sendSms';
import { textModeration } from './operations/textModeration';

/** Action and version, as the headers name them. */
export const tencentCloudOperations: Readonly<Record<string, TencentCloudOperation>> = {
  'IdCardVerification@2018-03-01': idCardVerification,
  'IdCardOCRVerification@2018-03-01': idCardOcrVerification,
  'DetectAuth@2018-03-01': detectAuth,
  'GetDetectInfoEnhanced@2018-03-01': getDetectInfoEnhanced,
  'IDCardOCR@2018-11-19': idCardOcr,
  'SendSms@2021-01-11': sendSms,
  'DismissRoomByStrRoomId@2019-07-22': dismissRoomByStrRoomId,
  'RemoveUserByStrRoomId@2019-07-22': removeUserByStrRoomId,
  'CreateCloudRecording@2019-07-22': createCloudRecording,
  'DescribeCloudRecording@2019-07-22': describeCloudRecording,
  'DeleteCloudRecording@2019-07-22': deleteCloudRecording,
  'TextModeration@2020-12-29': textModeration,
  'ImageModeration@2020-12-29': imageModeration,
  'Encrypt@2019-01-18': kmsEncrypt,
  'Decrypt@2019-01-18': kmsDecrypt,
  'ChatCompletions@2023-09-01': chatCompletions,
};
