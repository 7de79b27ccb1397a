import type { SIGN_REJECTIONS } from '@shared/domain/signature/signed';

type Code = (typeof SIGN_REJECTIONS)[number] | 'signature.face_missing';

/** What every place that signs says when it cannot, and where it leads. */
export const signSentences: Record<Code, string> = {
  'signature.not_open': '您还没有开通电子签名。请到 本人 → 电子签名 开通，再回来提交',
  'signature.revoked': '您的电子签名已注销。请到 本人 → 电子签名 重新开通',
  'signature.expired': '您的签名证书已过期。请到 本人 → 电子签名 重新开通',
  'signature.locked': '签名口令错误次数过多，已锁定 30 分钟。忘记口令可以注销后重新开通',
  'signature.pin_wrong': '签名口令不对，请重新输入。错 5 次会锁定 30 分钟',
  'signature.unavailable': '签名服务没有答复，没有提交。请稍后再按一次',
  'signature.face_missing': '今天还没有在这台手机上做人脸核验。请核验后再提交',
};
