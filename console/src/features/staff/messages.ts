import type {
  approveRole,
  declineRole,
  inviteStaff,
  issueActivation,
  listStaff,
  proposeRole,
  reinstateStaff,
  resetStaff,
  suspendStaff,
} from '@shared/contracts/staff';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

/** Everything that can be refused about a person of the staff. */
type StaffCode =
  | CallCode<typeof listStaff>
  | CallCode<typeof inviteStaff>
  | CallCode<typeof proposeRole>
  | CallCode<typeof approveRole>
  | CallCode<typeof declineRole>
  | CallCode<typeof issueActivation>
  | CallCode<typeof suspendStaff>
  | CallCode<typeof reinstateStaff>
  | CallCode<typeof resetStaff>;

const sentences: Record<StaffCode, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  'staff.login_name_taken': '这个登录名已有人使用，请换一个',
  'staff.not_found': '没有找到这位人员，请刷新列表',
  'staff.role_unchanged': '新岗位与现在的岗位相同，请选择另一个岗位',
  'staff.own_role': '不能处理自己的岗位和登录，请由另一位管理员办理',
  'staff.nothing_proposed': '这项申请已经处理过了，请刷新列表',
  'staff.proposal_changed': '申请的岗位刚刚有变化，请刷新列表，核对后再批准',
  'staff.not_approved': '岗位还没有获批，批准后才能发开通码',
  'staff.not_active': '这位人员目前不在用，请刷新列表查看状态',
  'staff.not_suspended': '这位人员没有停用，请刷新列表查看状态',
  'staff.last_of_role': '这是这个岗位最后一位在用的管理员，停用后无人能办理。请先增加一位',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
