import type { ConsultationView } from '@shared/contracts/consultation';
import { unwrittenText } from '@shared/domain/record/unwritten';
import { useNow } from '../../platform/clock';
import { Notice } from '../../ui/Notice';
import { whenText } from '../../ui/when';

type Props = { readonly consultation: ConsultationView; readonly skew: number };

/** 收尾: what was ordered is over, and what the patient may still expect of the doctor. */
export function TalkOver({ consultation: { state, windUp, appointment, unwritten }, skew }: Props) {
  const now = useNow(60_000) + skew;
  if (unwritten)
    return (
      <Notice tone="quiet" title="这次问诊没有写成病历">
        {`${unwrittenText[unwritten]}，本院已登记。对话仍可以查看；需要病历请联系客服，不舒服请再次问诊或到医院看`}
      </Notice>
    );
  if (state === 'record_due')
    return (
      <Notice tone="waiting" title="问诊已结束，医生正在补写病历">
        签署后可以在这里和“病历”里查看。有新的情况请再次问诊，不舒服加重请立即就医
      </Notice>
    );
  if (!windUp) return null;
  const by = whenText(windUp.until, now);
  return (
    <Notice tone="waiting" title="问诊时间已到">
      {appointment
        ? `医生会在 ${by} 前签署病历，签署后您可以查看`
        : `您不能再发新的消息。医生会在 ${by} 前回复您最后的提问并签署病历，到时没有回复，费用自动全额退回。不舒服加重请立即就医`}
    </Notice>
  );
}
