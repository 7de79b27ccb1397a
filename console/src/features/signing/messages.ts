import type { changeSigningPin, getSigning, openSigning, revokeSigning } from '@shared/contracts/signing';
import type { CallCode } from '../../platform/call';
import { explainWith, runtimeSentences } from '../../platform/runtimeMessages';
import { signSentences } from '../../ui/signSentences';

type Code =
  | CallCode<typeof getSigning>
  | CallCode<typeof openSigning>
  | CallCode<typeof changeSigningPin>
  | CallCode<typeof revokeSigning>;

const sentences: Record<Code, string> = {
  ...runtimeSentences,
  ...signSentences,
  'signature.open_already': '您的电子签名已经开通，请刷新',
  'signature.pin_weak': '口令太容易猜到，请不要用 6 个相同或连续的数字',
};

/** The sentence for a refusal. */
export const explain = explainWith(sentences);
