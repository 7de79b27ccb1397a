import { Text, View } from '@tarojs/components';
import type { Complaint } from '@shared/domain/consultation/complaint';
import type { Service } from '@shared/domain/followUp/evidence';
import './intake.scss';
import { complaintLines, earlierLines, serviceText, type EarlierTold } from './words';

type Props = {
  readonly patient: string;
  readonly service: Service;
  readonly earlier: EarlierTold | undefined;
  readonly complaint: Complaint;
  readonly pictures: number;
};

/** What was told, to be read over. */
export function ComplaintSummary({ patient, service, earlier, complaint, pictures }: Props) {
  const lines = [
    { label: '就诊人', text: patient },
    { label: '这次需要', text: serviceText(service) },
    ...(earlier ? earlierLines(earlier) : []),
    ...complaintLines(complaint),
    ...(pictures > 0 ? [{ label: '图片', text: `${pictures} 张` }] : []),
  ];
  return (
    <View className="summary">
      {lines.map(({ label, text }) => (
        <View key={label} className="summary__line">
          <Text className="summary__label">{label}</Text>
          <Text className="summary__text">{text}</Text>
        </View>
      ))}
    </View>
  );
}
