import type { giveShare, listReceived, readShared, revokeShare } from '@shared/contracts/share';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof giveShare>
  | CodeOf<typeof revokeShare>
  | CodeOf<typeof listReceived>
  | CodeOf<typeof readShared>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'consent.sensitive_missing': '您还没有同意处理健康信息，请到“我的同意”里同意后再授权',
  'patient.not_found': '没有找到这位就诊人，请返回重新选择',
  'guardian.consent_missing': '监护人同意已撤回或还没有，请到就诊人里重新取得同意',
  'proxy.consent_missing': '本人的代问同意已撤回或还没有，请到就诊人里重新取得同意',
  'doctor.not_found': '这位医生暂时不在本院出诊，请选择其他医生',
  'share.own_doctor': '这是您自己的医生账号，不需要授权',
  'consent.outdated': '授权同意书有更新，请更新小程序后再看一遍',
  'share.not_found': '没有找到这份授权，请返回刷新',
  'share.over': '授权已到期或已被患者撤回，不能再查看',
  'list.cursor_invalid': '列表已更新，请下拉刷新',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
