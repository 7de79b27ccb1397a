import { listReplies, saveReplies } from '@shared/contracts/doctor';
import { call } from '../../platform/cloud';

/** What 常用语 ask of the cloud. */
export const repliesService = {
  list: () => call(listReplies, {}),
  save: (replies: string[], key: string) => call(saveReplies, { replies }, key),
};
