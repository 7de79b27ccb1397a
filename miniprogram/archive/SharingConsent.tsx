import { RECORD_SHARING } from '@shared/domain/consent/texts';
import { LayeredText } from '../features/consent/LayeredText';
import { Card } from '../ui/Card';
import { Notice } from '../ui/Notice';
import { Tick } from '../ui/Tick';

const GIST = [
  '医生只能查看已签署的病历，不能修改，看不到对话、图片和身份证号。',
  '每次查看都会留下记录，您在“谁看过”里能看到。',
  '到期自动失效，您也可以随时撤回。',
];

type Props = {
  readonly isAgreed: boolean;
  readonly agree: (ticked: boolean) => void;
  readonly problem: string | undefined;
};

/** What is agreed to with every share, and what is wrong with the press. */
export const SharingConsent = ({ isAgreed, agree, problem }: Props) => (
  <Card>
    <LayeredText gist={GIST} text={RECORD_SHARING} />
    <Tick label="我已阅读并同意授权" ticked={isAgreed} onTick={agree} />
    {problem && <Notice tone="waiting">{problem}</Notice>}
  </Card>
);
