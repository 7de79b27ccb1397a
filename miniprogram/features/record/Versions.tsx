import { Text, View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { RecordVersionView } from '@shared/contracts/amendment';
import { dispositionText } from '@shared/domain/record/disposition';
import type { ConsultationId } from '@shared/kernel/ids';
import { useLoaded } from '../../platform/useLoaded';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import { Skeleton } from '../../ui/Skeleton';
import { explain } from './messages';
import './record.scss';
import { RecordParts } from './RecordParts';
import { recordService } from './service';
import { minuteText, signatureText } from './words';

type Props = { readonly consultationId: ConsultationId; readonly count: number };

/** 以前的版本, unfolded in their place. */
export function Versions({ consultationId, count }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View className="record__picker">
      <Pressable
        className="record__picker-way"
        ariaLabel={`以前的 ${count} 个版本`}
        state={{ expanded: isOpen }}
        onPress={() => setIsOpen(!isOpen)}
      >
        <Text>{`以前的 ${count} 个版本`}</Text>
        <Icon name={isOpen ? 'close' : 'plus'} size={18} />
      </Pressable>
      {isOpen && <Earlier consultationId={consultationId} />}
    </View>
  );
}

function Earlier({ consultationId }: Pick<Props, 'consultationId'>) {
  const ask = useCallback(() => recordService.versions(consultationId), [consultationId]);
  const { screen, reload } = useLoaded(ask, explain);
  if (screen.kind === 'loading') return <Skeleton rows={4} />;
  if (screen.kind === 'failed') return <Failure message={screen.message} onRetry={reload} />;
  return (
    <>
      {screen.value.versions.slice(1).map((it) => (
        <Version key={it.version} it={it} />
      ))}
    </>
  );
}

const Version = ({ it }: { readonly it: RecordVersionView }) => (
  <View className="record__picker-list record__version">
    <Text className="record__by">{`第 ${it.version} 版 · ${minuteText(it.at)}`}</Text>
    {it.reason !== undefined && <Text className="record__text">{`更正的理由：${it.reason}`}</Text>}
    {it.disposition && <Text className="record__text">{`处置：${dispositionText(it.disposition)}`}</Text>}
    <RecordParts body={it.body} diagnoses={it.diagnoses} />
    <Text className="record__by" userSelect>
      {`${signatureText(it.signed)} · 校验码 ${it.sha256.slice(0, 12)}`}
    </Text>
  </View>
);
