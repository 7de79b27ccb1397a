import { Text, View } from '@tarojs/components';
import { useCallback } from 'react';
import type { RequestView } from '@shared/contracts/colleague';
import type { ColleagueKind } from '@shared/domain/colleague/request';
import type { ConsultationId } from '@shared/kernel/ids';
import { useNow } from '../../platform/clock';
import { useSignal } from '../../platform/realtime';
import { useLoaded } from '../../platform/useLoaded';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { whenText } from '../../ui/when';
import './colleague.scss';
import { explain } from './messages';
import { colleagueService } from './service';
import { useDecide } from './useDecide';
import { kindText, stateText } from './words';

type Props = {
  readonly consultationId: ConsultationId;
  /** The case goes on: a colleague can be asked. */
  readonly isOpen: boolean;
  readonly onAsk: (kind: ColleagueKind) => void;
};

/** 同事协作 of a case, for the doctor who is responsible. */
export function CaseRequests({ consultationId, isOpen, onAsk }: Props) {
  const ask = useCallback(() => colleagueService.ofCase(consultationId), [consultationId]);
  const { screen, reload } = useLoaded(ask, explain);
  const requests = screen.kind === 'ready' ? screen.value.requests : [];
  const waits = requests.some((it) => it.isOpen);
  useSignal(() => void (waits && reload()));
  if (screen.kind === 'failed') return <Failure message={screen.message} onRetry={() => void reload()} />;
  if (!isOpen && requests.length === 0) return null;
  return (
    <View className="colleague">
      <Text className="colleague__label">同事协作</Text>
      {requests.map((it) => (
        <Request key={it.id} request={it} onChanged={() => void reload()} />
      ))}
      {isOpen && !waits && (
        <View className="colleague__ways">
          <Button kind="quiet" onPress={() => onAsk('opinion')}>
            请同事看一看
          </Button>
          <Button kind="quiet" onPress={() => onAsk('hand_over')}>
            转给同事
          </Button>
        </View>
      )}
    </View>
  );
}

function Request({ request, onChanged }: { readonly request: RequestView; readonly onChanged: () => void }) {
  const now = useNow(60_000);
  const withdraw = useDecide(
    `withdraw ${request.id}`,
    (key) => colleagueService.withdraw(request.id, key),
    onChanged,
  );
  return (
    <View className="colleague__request">
      <Text className="colleague__state">
        {kindText[request.kind]}：{stateText(request)}
      </Text>
      <Text className="colleague__quiet">{whenText(request.proposedAt, now)}</Text>
      <Text className="colleague__words">{request.words}</Text>
      {request.note !== undefined && (
        <>
          <Text className="colleague__quiet">{request.to.name}医生的意见，仅供参考，由您决定</Text>
          <Text className="colleague__words" userSelect>
            {request.note}
          </Text>
        </>
      )}
      {request.isOpen && (
        <Button kind="quiet" onPress={withdraw.run} busy={withdraw.busy}>
          收回
        </Button>
      )}
    </View>
  );
}
