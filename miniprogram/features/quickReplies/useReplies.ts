import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { useLoaded } from '../../platform/useLoaded';
import { repliesService } from './service';

export const explain = explainWith(runtimeSentences);

/** 常用语 of the doctor who is signed in. */
export const useReplies = (service = repliesService) => useLoaded(service.list, explain);
