import { Client as FaceidClient } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid/v20180301/faceid_client';
import { Client as OcrClient } from 'tencentcloud-sdk-nodejs/tencentcloud/services/ocr/v20181119/ocr_client';
import type { IdentityAnswer } from '@shared/domain/patient/verify';
import { IdentityUnavailable, type IdentityProvider } from '../../ports/identity';
import { clientOf, type TencentCloudConfig } from './config';

/**
 * 身份信息认证. -1 and -3 are a name that is not this number's; -2 and -5 a number nobody has. What is not here (-4 and
 * -6 the register is down, -7 asked too often today) is no answer at all.
 */
const ANSWERS: Readonly<Record<string, IdentityAnswer>> = {
  '0': 'match',
  '-1': 'mismatch',
  '-2': 'unknown_number',
  '-3': 'mismatch',
  '-5': 'unknown_number',
};

/** The picture is at fault, not the service. */
const UNREADABLE =
  /^FailedOperation\.(ImageNoIdCard|ImageBlur|ImageDecodeFailed|ImageSizeTooLarge|OcrFailed|EmptyImageError|IdCardInfoIllegal|MultiCardError|IncompleteCard|CoveredCard)|^LimitExceeded\.TooLargeFileError/;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/** The check is over, or was never one of ours: it has to be begun again. */
const CHECK_OVER = /^InvalidParameterValue\.BizToken(Expired|Illegal)/;

/** Never the vendor's own words: they may repeat what was asked. */
const unavailable = (what: string, code: string) =>
  new IdentityUnavailable(`${what}: ${code || 'no answer'}`);

/** Two products that compare a name and a number; each has its own line to the register, and its own outages. */
type Operation = 'IdCardVerification' | 'IdCardOCRVerification';
const NAMES: Readonly<Record<Operation, string>> = {
  IdCardVerification: 'tencentCloud',
  IdCardOCRVerification: 'tencentCloudOcr',
};

/** Tencent Cloud behind the identity port: 身份信息认证 and 身份证识别. */
export function createTencentIdentity(
  config: TencentCloudConfig,
  by: Operation = 'IdCardVerification',
): IdentityProvider {
  const faceid = new FaceidClient(clientOf(config));
  const ocr = new OcrClient(clientOf(config));
  return {
    name: NAMES[by],
    async verify({ name, idNumber }) {
      const asked = { Name: name, IdCard: idNumber };
      const { Result } = await faceid[by](asked).catch((error: unknown) => {
        throw unavailable(by, codeOf(error));
      });
      const answer = ANSWERS[Result ?? ''];
      if (!answer) throw unavailable(by, String(Result));
      return answer;
    },
    async ocr(pictureUrl) {
      try {
        const { Name, IdNum } = await ocr.IDCardOCR({ ImageUrl: pictureUrl, CardSide: 'FRONT' });
        return Name && IdNum ? { name: Name, idNumber: IdNum } : undefined;
      } catch (error) {
        if (UNREADABLE.test(codeOf(error))) return undefined;
        throw unavailable('IDCardOCR', codeOf(error));
      }
    },
    ...faceChecks(faceid, config),
  };
}

/** 人脸核身: DetectAuth opens it, the person passes it on the phone, GetDetectInfoEnhanced says how it ended. */
function faceChecks(
  faceid: FaceidClient,
  { faceRuleId }: TencentCloudConfig,
): Pick<IdentityProvider, 'beginFaceCheck' | 'faceCheckResult'> {
  const rule = () => {
    if (!faceRuleId) throw new Error('TENCENT_FACE_RULE_ID is missing');
    return faceRuleId;
  };
  return {
    async beginFaceCheck({ name, idNumber }, reference) {
      const asked = { RuleId: rule(), Name: name, IdCard: idNumber, Extra: reference };
      const { BizToken, Url } = await faceid.DetectAuth(asked).catch((error) => {
        throw unavailable('DetectAuth', codeOf(error));
      });
      if (!BizToken || !Url) throw unavailable('DetectAuth', 'no token');
      return { token: BizToken, url: Url };
    },
    async faceCheckResult(token) {
      try {
        const asked = { BizToken: token, RuleId: rule(), InfoType: '1' };
        const { Text } = await faceid.GetDetectInfoEnhanced(asked);
        const code = Text?.ErrCode;
        // Without a code nobody has been before the camera yet; the face and the living face must both be right.
        const isOver = code !== null && code !== undefined;
        const isPassed = code === 0 && Text?.LiveStatus === 0 && Text.Comparestatus === 0;
        return { outcome: isPassed ? 'passed' : isOver ? 'failed' : 'pending', reference: Text?.Extra ?? '' };
      } catch (error) {
        if (CHECK_OVER.test(codeOf(error))) return { outcome: 'failed', reference: '' };
        throw unavailable('GetDetectInfoEnhanced', codeOf(error));
      }
    },
  };
}
