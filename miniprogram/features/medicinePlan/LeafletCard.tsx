import { Text, View } from '@tarojs/components';
import type { LeafletView } from '@shared/contracts/medicinePlan';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import './medicinePlan.scss';

/** 用药须知 of one medicine, in plain words, with where they come from. */
export const LeafletCard = ({ leaflet: { name, isMissing, parts } }: { readonly leaflet: LeafletView }) => (
  <Card className="plan">
    <SectionTitle>{name}</SectionTitle>
    {parts.map((it) => (
      <View key={it.of} className="plan__dose">
        {parts.length > 1 && <Text className="plan__name">{it.of}</Text>}
        <Part title="做什么用" words={it.whatFor} />
        <Part title="怎么用" words={it.howTo} />
        <Part title="注意什么" words={it.lookOut} />
        <Part title="什么时候要找医生" words={it.callDoctor} />
        <Text className="plan__quiet">{`来源：${it.source}`}</Text>
      </View>
    ))}
    {isMissing && <Text className="plan__text">这种药还没有整理须知，请看药盒里的说明书，或问药师</Text>}
  </Card>
);

const Part = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <View>
    <Text className="plan__quiet">{title}</Text>
    <Text className="plan__text">{words}</Text>
  </View>
);
