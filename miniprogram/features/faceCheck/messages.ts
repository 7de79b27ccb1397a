import type { beginFaceCheck, finishFaceCheck } from '@shared/contracts/doctor';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';

type Code =
  | CodeOf<typeof beginFaceCheck>
  | CodeOf<typeof finishFaceCheck>
  | TransportRejection
  | 'face_check.cancelled'
  | 'face_check.unsupported';

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  'doctor.not_qualified': '您的执业资质暂时不满足接诊要求，请先在“我的资质”里查看',
  'doctor.face_check_tries_used': '今天的核验次数已用完，请明天再试，或联系医院管理员',
  'doctor.face_check_not_begun': '这次核验已结束，请重新开始',
  'doctor.face_check_asked_out': '这次核验查询次数太多，请重新开始核验',
  'doctor.face_check_pending': '还没有收到核验结果，请重新核验一次',
  'doctor.face_check_failed': '没有通过核验。请在光线充足处正对屏幕，由您本人再试一次',
  'identity.provider_unavailable': '人脸核验暂时连不上，请稍后再试',
  'face_check.cancelled': '您取消了核验。接诊前需要完成一次，可以随时再来',
  'face_check.unsupported': '当前微信版本不支持人脸核验，请更新微信后再试',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
