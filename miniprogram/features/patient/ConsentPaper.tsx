import { Text, View } from '@tarojs/components';
import type { ConsentText } from '@shared/domain/consent/texts';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import './patient.scss';

/** A text to agree to, in full. */
export const ConsentPaper = ({ text }: { readonly text: ConsentText }) => (
  <Card>
    <View className="consent">
      <SectionTitle>{text.title}</SectionTitle>
      {text.paragraphs.map((it, i) => (
        <Text key={it} className="consent__paragraph">
          {i + 1}. {it}
        </Text>
      ))}
      <Text className="consent__quiet">版本 {text.version}</Text>
    </View>
  </Card>
);
