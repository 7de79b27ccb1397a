import { Text, View } from '@tarojs/components';
import type { SealView } from '@shared/contracts/seal';
import { clockText, shanghai } from '@shared/kernel/time';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import './seal.scss';

const momentText = (at: number): string => `${shanghai(at).day} ${clockText(shanghai(at).minute)}`;

/** How the sealing stands, in words. */
export function SealStanding({ seal }: { readonly seal: SealView }) {
  const { state, sealedAt = 0, sha256, holds } = seal;
  switch (state) {
    case 'none':
      return (
        <Notice tone="quiet" title="什么时候需要封存">
          <Text>
            对诊疗有争议时，您和医院可以共同封存这次问诊：对话和病历原样固定，作为日后核对的依据。一方申请，另一方确认后生效
          </Text>
        </Notice>
      );
    case 'asked':
      return <SealRequest seal={seal} />;
    case 'sealed':
      return (
        <Card className="seal">
          <Notice tone={holds === false ? 'danger' : 'done'} title="已封存">
            <Text>
              {holds === false
                ? '现在的内容与封存时不一致，请联系医院核查'
                : '已重新核对：现在的内容与封存时完全一致'}
            </Text>
          </Notice>
          <View className="seal__line">
            <Text className="seal__label">封存时间</Text>
            <Text>{momentText(sealedAt)}</Text>
          </View>
          <View className="seal__line">
            <Text className="seal__label">校验码（SHA-256），双方看到的应当相同</Text>
            <Text className="seal__hash" userSelect>
              {sha256}
            </Text>
          </View>
        </Card>
      );
  }
}

/** An open request, and what becomes of it where nobody answers. */
function SealRequest({ seal: { askedBy, askedAt = 0, lateAt, lapsesAt } }: { readonly seal: SealView }) {
  const asked = `申请时间 ${momentText(askedAt)}。双方都确认后才封存`;
  if (askedBy === 'hospital')
    return (
      <Notice tone="waiting" title="医院申请封存，等您确认">
        <Text>
          {asked}。您可以不同意：{lapsesAt !== undefined && `到 ${momentText(lapsesAt)} `}
          不作回应，申请自动失效
        </Text>
      </Notice>
    );
  return (
    <Notice tone="waiting" title="等待医院确认">
      <Text>
        {asked}。医院不答复，申请也一直有效，您可以随时撤回
        {lateAt !== undefined && '。医院答复已经超过 3 天，系统已提醒医务部门'}
      </Text>
    </Notice>
  );
}
