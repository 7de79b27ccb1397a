import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { useLoaded } from '../../platform/useLoaded';
import { textsService } from './service';

export const explain = explainWith(runtimeSentences);

/** 病历模板和常用语: of the doctor who is signed in, and of the hospital. */
export const useTexts = (service = textsService) => useLoaded(service.list, explain);
