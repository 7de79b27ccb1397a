import { Text } from '@tarojs/components';
import type { AskedView } from '@shared/contracts/colleague';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import './colleague.scss';
import { colleagueService } from './service';
import { useDecide } from './useDecide';
import { stateText } from './words';

type Props = { readonly request: AskedView; readonly onChanged: () => void };

/** 转交, as the colleague who is asked sees it. */
export function HandOverOffer({ request, onChanged }: Props) {
  const { id, from, words, sex, age, state, isOpen, service } = request;
  const accept = useDecide(`accept ${id}`, (key) => colleagueService.accept(id, key), onChanged);
  const decline = useDecide(`decline ${id}`, (key) => colleagueService.decline(id, key), onChanged);
  return (
    <>
      <Card className="colleague__card">
        <Text className="colleague__state">{from.name}医生想把一位患者转给您</Text>
        <Text className="colleague__quiet">
          {sex === 'female' ? '女' : '男'} {age} · {service === 'follow_up' ? '复诊' : '咨询'}
        </Text>
        <Text className="colleague__words">{words}</Text>
        <Text className="colleague__quiet">{stateText(request)}</Text>
      </Card>
      {isOpen && state === 'proposed' && (
        <>
          <Notice tone="quiet">
            <Text>您接受后会请患者同意。同意后您就能看到全部病情，并由您负责这次问诊</Text>
          </Notice>
          <Button onPress={accept.run} busy={accept.busy}>
            愿意接手
          </Button>
          <Button kind="quiet" onPress={decline.run} busy={decline.busy}>
            不方便接手
          </Button>
        </>
      )}
    </>
  );
}
