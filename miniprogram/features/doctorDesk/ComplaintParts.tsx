import { Text, View } from '@tarojs/components';
import type { Complaint } from '@shared/domain/consultation/complaint';
import './case.scss';
import { pregnancyText, sinceText, toldText } from './words';

/** 主诉 in the patient's own words, and since when. */
export const Chief = ({ complaint }: { readonly complaint: Complaint }) => (
  <>
    <Part label="主诉（患者原话）" text={complaint.chief} />
    <Part label="起病时间" text={sinceText[complaint.since]} />
  </>
);

/** What must not be guessed: history, allergies, medicines, pregnancy. */
export const Background = ({ complaint }: { readonly complaint: Complaint }) => (
  <>
    <Part label="既往史" text={toldText(complaint.history)} />
    <Part label="过敏史" text={toldText(complaint.allergies)} />
    <Part label="正在用的药" text={toldText(complaint.medicines)} />
    {complaint.pregnancies && <Part label="孕产史" text={toldText(complaint.pregnancies)} />}
    {complaint.pregnancy && <Part label="孕产情况" text={pregnancyText(complaint.pregnancy)} />}
  </>
);

const Part = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <View className="case-brief__part">
    <Text className="case-brief__label">{label}</Text>
    <Text className="case-brief__text" userSelect>
      {text}
    </Text>
  </View>
);
