import type { createTeam, dissolveTeam, listTeams } from '@shared/contracts/appointment';
import type { listForStaff } from '@shared/contracts/doctor';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

const sentences: Record<
  | CallCode<typeof listTeams>
  | CallCode<typeof createTeam>
  | CallCode<typeof dissolveTeam>
  | CallCode<typeof listForStaff>,
  string
> = {
  ...runtimeSentences,
  'doctor.not_found': '有医生不在岗，请重新选择',
  'team.leader_is_member': '负责医生不用再选为成员，请从成员里去掉',
  'team.other_department': '团队的医生要在同一个科室，请重新选择',
  'team.not_found': '这个团队已经解散，请刷新列表',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
