import type { changeSigningPin, getSigning, openSigning, revokeSigning } from '@shared/contracts/signing';
import type { CodeOf } from '@shared/kernel/contract';
import type { TransportRejection } from '../../platform/cloud';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { signSentences } from '../../ui/signSentences';

type Code =
  | CodeOf<typeof getSigning>
  | CodeOf<typeof openSigning>
  | CodeOf<typeof changeSigningPin>
  | CodeOf<typeof revokeSigning>
  | TransportRejection;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  ...signSentences,
  'signature.face_missing': '开通前要在这台手机上做当天的人脸核验，请回工作台核验',
  'signature.open_already': '您的电子签名已经开通，请刷新',
  'signature.pin_weak': '口令太容易猜到，请不要用 6 个相同或连续的数字',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
