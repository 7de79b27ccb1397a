import { Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { Notice } from '../../ui/Notice';

type Props = {
  readonly consultation: Pick<ConsultationView, 'redFlags' | 'redFlagWords' | 'wentOn' | 'redFlagsSigned'>;
};

/** 红旗征: what the rules found in the patient's words, before anything else. Whether it is so, the doctor decides. */
export function RedFlags({ consultation }: Props) {
  const { redFlags, redFlagWords, wentOn, redFlagsSigned } = consultation;
  if (redFlags.length === 0) return null;
  return (
    <View className="case-brief__flags">
      <Notice tone="danger" title={`红旗征提示：${redFlags.join('、')}`}>
        {redFlagWords.length > 0 && <Text>患者原话：{redFlagWords.join('；')}。</Text>}
        {wentOn && <Text>患者已看到急诊提示，选择继续问诊。</Text>}
        <Text>
          {redFlagsSigned
            ? '由规则自动提示，请您判断。'
            : '由规则自动提示，规则尚未经医学负责人签署，请您判断。'}
        </Text>
      </Notice>
    </View>
  );
}
