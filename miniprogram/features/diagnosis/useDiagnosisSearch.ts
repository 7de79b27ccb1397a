import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { ok } from '@shared/kernel/result';
import { runtimeSentences, explainWith } from '../../platform/runtimeMessages';
import { useSearch, type Found } from '../../platform/useSearch';
import { diagnosisService } from './service';

const explain = explainWith(runtimeSentences);

const search = async (text: string) => {
  const reply = await diagnosisService.search(text);
  return reply.ok ? ok(reply.value.diagnoses) : reply;
};

/** 搜索诊断 as it is typed. */
export const useDiagnosisSearch = (text: string): Found<Diagnosis> => useSearch(text, search, explain);
