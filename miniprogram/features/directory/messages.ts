import type { getDoctor, listDepartments, listDoctors } from '@shared/contracts/doctor';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  CodeOf<typeof listDepartments> | CodeOf<typeof listDoctors> | CodeOf<typeof getDoctor> | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请下拉刷新',
  'doctor.not_found': '没有找到这位医生，请返回重新选择',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
