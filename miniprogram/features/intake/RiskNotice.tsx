import { Text, View } from '@tarojs/components';
import type { ConsentText } from '@shared/domain/consent/texts';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import { SectionTitle } from '../../ui/SectionTitle';
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
    <Pressable
      className={`risk__agree ${agreed ? 'risk__agree--on' : ''}`}
      ariaRole="checkbox"
      ariaLabel="我已阅读并同意风险告知"
      state={{ checked: agreed }}
      onPress={() => onAgree(!agreed)}
    >
      <View className="risk__box">{agreed && <Icon name="check" size={18} />}</View>
      <Text className="risk__words">我已阅读并同意风险告知</Text>
    </Pressable>
  </View>
);
