import { Image, Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { previewPictures } from '../../platform/pictures';
import { Pressable } from '../../ui/Pressable';
import { RedFlags } from './RedFlags';
import './case.scss';
import { pregnancyText, sinceText, toldText } from './words';

type Props = { readonly consultation: ConsultationView };

/** 病情: what the patient told, in full and in their own words. */
export function CaseBrief({ consultation }: Props) {
  const { complaint, complaintPictures } = consultation;
  const { chief, since, history, allergies, medicines, pregnancy } = complaint;
  const urls = complaintPictures.map(({ url }) => url);
  return (
    <View className="case-brief">
      <RedFlags consultation={consultation} />
      <Part label="主诉（患者原话）" text={chief} />
      <Part label="起病时间" text={sinceText[since]} />
      {urls.length > 0 && (
        <View className="case-brief__part">
          <Text className="case-brief__label">图片 {urls.length} 张，点按放大</Text>
          <View className="case-brief__pictures">
            {complaintPictures.map(({ id, url }, i) => (
              <Pressable
                key={id}
                className="case-brief__picture"
                ariaLabel={`查看第 ${i + 1} 张图片`}
                onPress={() => previewPictures(urls, url)}
              >
                <Image className="case-brief__image" src={url} mode="aspectFill" lazyLoad />
              </Pressable>
            ))}
          </View>
        </View>
      )}
      <Part label="既往史" text={toldText(history)} />
      <Part label="过敏史" text={toldText(allergies)} />
      <Part label="正在用的药" text={toldText(medicines)} />
      {pregnancy && <Part label="孕产情况" text={pregnancyText(pregnancy)} />}
    </View>
  );
}

function Part({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <View className="case-brief__part">
      <Text className="case-brief__label">{label}</Text>
      <Text className="case-brief__text" userSelect>
        {text}
      </Text>
    </View>
  );
}
