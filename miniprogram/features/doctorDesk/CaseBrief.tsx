import { Image, Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { previewPictures } from '../../platform/pictures';
import { Pressable } from '../../ui/Pressable';
import { Background, Chief } from './ComplaintParts';
import './case.scss';
import { RedFlags } from './RedFlags';

type Props = { readonly consultation: ConsultationView };

/** 病情: what the patient told, in full and in their own words. */
export function CaseBrief({ consultation }: Props) {
  const { complaint, complaintPictures } = consultation;
  const urls = complaintPictures.map(({ url }) => url);
  return (
    <View className="case-brief">
      <RedFlags consultation={consultation} />
      <Chief complaint={complaint} />
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
      <Background complaint={complaint} />
    </View>
  );
}
