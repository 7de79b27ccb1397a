import { Text } from '@tarojs/components';
import type { CallView } from '@shared/contracts/call';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import './call.scss';
import { DevicesCard } from './DevicesCard';
import { explain } from './messages';
import { nameOf, placeOf, timeText } from './words';

/** 候诊: when it is, who is there, what to have ready, and whether the phone is fit. */
export function WaitingRoom({ view }: { readonly view: CallView }) {
  const { appointment, standing, channel, people, doctor } = view;
  return (
    <>
      <Card>
        <SectionTitle>{channel === 'video' ? '视频问诊' : '语音问诊'}</SectionTitle>
        <Text className="waiting-room__line">
          {doctor.name} · {doctor.hospital}
        </Text>
        {appointment && <Text className="waiting-room__quiet">预约时间 {timeText(appointment)}</Text>}
      </Card>
      {standing !== 'open' && <Notice tone="waiting">{explain(standing)}</Notice>}
      <Card>
        <SectionTitle>谁在诊室</SectionTitle>
        {people.map((it) => (
          <Cell key={it.userId} title={nameOf(it)} note={placeOf(it)} />
        ))}
      </Card>
      <DevicesCard withVideo={channel === 'video'} />
      <Card>
        <SectionTitle>请提前准备</SectionTitle>
        <Text className="waiting-room__line">找一个安静、光线好的地方，最好连上无线网络。</Text>
        <Text className="waiting-room__line">准备好病历、检查单和正在吃的药。</Text>
        <Text className="waiting-room__quiet">离开诊室页面，麦克风和摄像头会立即关闭。</Text>
      </Card>
    </>
  );
}
