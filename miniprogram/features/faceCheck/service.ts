import { beginFaceCheck, finishFaceCheck } from '@shared/contracts/doctor';
import { call } from '../../platform/cloud';
import { showFaceCheck } from '../../platform/faceCheck';

/** What a face check asks of the cloud and of the phone. */
export const faceCheckService = {
  begin: () => call(beginFaceCheck, {}),
  show: showFaceCheck,
  finish: () => call(finishFaceCheck, {}),
};
export type FaceCheckService = typeof faceCheckService;
