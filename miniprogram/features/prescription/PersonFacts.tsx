import { Text } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import type { Pregnancy, Told } from '@shared/domain/consultation/complaint';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import './prescription.scss';

/** What must be in sight while prescribing: who it is, and what the tables will ask about. */
export function PersonFacts({
  consultation: { patient, complaint, ageGroup },
}: {
  readonly consultation: ConsultationView;
}) {
  const { allergies, medicines, history, pregnancy } = complaint;
  const sex = patient.sex === 'male' ? '男' : '女';
  const group = ageGroup === 'child' ? '，儿童，按体重核对剂量' : ageGroup === 'elder' ? '，老人' : '';
  return (
    <Card className="prescription">
      <SectionTitle>{`${patient.name} ${sex} ${patient.age}${group}`}</SectionTitle>
      <Text className="prescription__text">{`过敏：${toldText(allergies)}`}</Text>
      <Text className="prescription__text">{`正在用的药：${toldText(medicines)}`}</Text>
      <Text className="prescription__text">{`既往史：${toldText(history)}`}</Text>
      {pregnancy && <Text className="prescription__text">{`孕产：${pregnancyText(pregnancy)}`}</Text>}
      <Text className="prescription__text">{`肝肾：${organText(history)}`}</Text>
    </Card>
  );
}

const toldText = (told: Told): string =>
  told.kind === 'none' ? '患者说没有' : told.kind === 'unknown' ? '不清楚，请核对' : told.text;

const pregnancyText = (pregnancy: Pregnancy): string => {
  if (pregnancy.kind === 'pregnant') return `孕 ${pregnancy.week} 周`;
  return { no: '没有怀孕', possible: '可能怀孕，请核对', lactating: '哺乳期' }[pregnancy.kind];
};

/** What of the history is about liver and kidneys; nothing said of them is not nothing wrong with them. */
function organText(history: Told): string {
  if (history.kind === 'some' && /肝|肾|透析|尿毒症/.test(history.text)) return '既往史中提到，请核对功能';
  return '患者没有提到，用需要调量的药前请核对';
}
