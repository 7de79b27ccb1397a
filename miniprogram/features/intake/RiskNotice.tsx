import { Text, View } from '@tarojs/components';
import type { ConsentText } from '@shared/domain/consent/texts';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tick } from '../../ui/Tick';
import './intake.scss';

type Props = {
  readonly notice: ConsentText;
  readonly agreed: boolean;
  readonly onAgree: (agreed: boolean) => void;
};

/** 风险告知 in full, and a box that the person ticks. */
export const RiskNotice = ({ notice, agreed, onAgree }: Props) => (
  <View className="risk">
    <SectionTitle>{notice.title}</SectionTitle>
    {notice.paragraphs.map((it, i) => (
      <Text key={it} className="risk__paragraph">
        {i + 1}. {it}
      </Text>
    ))}
    <Tick label="我已阅读并同意风险告知" ticked={agreed} onTick={onAgree} />
  </View>
);
