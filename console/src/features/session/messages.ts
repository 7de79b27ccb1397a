import type {
  beginActivation,
  changePassword,
  endOtherSessions,
  finishActivation,
  listSessions,
  signIn,
  signOut,
  staffMe,
} from '@shared/contracts/staff';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

/** Everything that can be refused to somebody who wants to come in, or is in. */
type SessionCode =
  | CallCode<typeof signIn>
  | CallCode<typeof signOut>
  | CallCode<typeof staffMe>
  | CallCode<typeof beginActivation>
  | CallCode<typeof finishActivation>
  | CallCode<typeof changePassword>
  | CallCode<typeof listSessions>
  | CallCode<typeof endOtherSessions>;

/** What `isWeak` asks for, said so that the next try succeeds. */
const WEAK =
  '这个密码太容易被猜到。请用 16 个字以上的一句话；或 10 个字以上，并含大写、小写、数字、符号（汉字算符号）中的三种。不要含登录名';

const sentences: Record<SessionCode, string> = {
  ...runtimeSentences,
  'list.cursor_invalid': '列表已更新，请刷新',
  // The answer to a sign-in is given once: when it got lost, only a new sign-in helps.
  'request.key_reused': '上一次提交已经完成，但答复没有送达。请等动态码更新后，用新的动态码再试一次',
  'transport.no_answer': '没有收到答复，请检查网络后再试一次。您填写的内容还在',
  'staff.wrong_credentials': '登录名、密码或动态码不对，请核对后再试。动态码每 30 秒更新，用过一次即失效',
  'staff.locked': '连续多次输入有误，登录已暂时锁定。请稍后再试，或联系安全管理员重置',
  'staff.activation_invalid': '登录名或开通码不对，或开通码已过期。请核对，必要时请系统管理员重新发放',
  'staff.password_weak': WEAK,
  'staff.code_wrong': '动态码不对。请确认手机时间准确，等下一个动态码出现后再输入',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
