import type { ConsultationView } from '@shared/contracts/consultation';
import { Cell } from '../../ui/Cell';

type Props = {
  readonly consultation: Pick<ConsultationView, 'channel' | 'state'>;
  readonly onOpen: () => unknown;
};

/** The way into the room of a visit by voice or video; afterwards, to what was recorded. */
export function CallEntry({ consultation: { channel, state }, onOpen }: Props) {
  if (channel === 'text') return null;
  const isOpen = state === 'waiting' || state === 'in_progress';
  const what = channel === 'video' ? '视频' : '语音';
  return (
    <Cell
      icon="camera"
      title={isOpen ? `${what}诊室` : `${what}问诊记录`}
      note={isOpen ? '预约前 10 分钟起可以进入' : '谁来过、录制'}
      onPress={onOpen}
    />
  );
}
