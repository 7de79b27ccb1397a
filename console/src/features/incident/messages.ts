import type {
  closeIncident,
  describeIncident,
  endStaffSessions,
  listIncidents,
  openIncident,
  reportIncident,
} from '@shared/contracts/incident';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CallCode<typeof listIncidents>
  | CallCode<typeof openIncident>
  | CallCode<typeof describeIncident>
  | CallCode<typeof reportIncident>
  | CallCode<typeof closeIncident>
  | CallCode<typeof endStaffSessions>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'incident.not_found': '没有找到这件安全事件，请回到列表刷新',
  'incident.in_future': '发现时间在现在之后，请改成实际发现的时间',
  'incident.event_unknown': '没有找到对应的安全事件记录，请从安全事件页重新登记',
  'incident.closed': '这件安全事件已经结束，不能再改，请刷新查看',
  'incident.changed': '同事刚刚改过这件安全事件。请先复制您填写的内容，再刷新查看',
  'incident.not_next': '这一步已经登记过，或者还没有轮到，请刷新查看',
  'incident.time_wrong': '时间要在发现之后、现在之前，请改正',
  'incident.notice_incomplete': '通知内容还不完整。请先在“情况和通知内容”里逐项写明并保存，每项至少 5 个字',
  'incident.own': '登记的人不能自己结束，请由另一位安全管理员或质控人员总结结束',
  'incident.is_drill': '演练不会真的结束员工的登录，请把会怎么做写进“控制”这一步',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
