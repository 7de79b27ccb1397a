import { Text, View } from '@tarojs/components';
import { departmentName } from '@shared/domain/department/departments';
import { yuan } from '@shared/kernel/money';
import { explain } from '../../features/booking/messages';
import { bookingService } from '../../features/booking/service';
import { useMedicalGate } from '../../features/session/useSession';
import { goTo } from '../../platform/navigation';
import { useLoaded } from '../../platform/useLoaded';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { NotReady } from '../../ui/NotReady';
import { Page } from '../../ui/Page';
import { Tag } from '../../ui/Tag';
import '../../features/booking/booking.scss';

const asCodes = (code: string) => explain(code as never);

/** 值班快问: which department, what it costs, what is promised. */
export default function QuickPage() {
  const { screen, reload } = useLoaded(bookingService.desks, asCodes);
  const gate = useMedicalGate();
  if (screen.kind !== 'ready') return <NotReady screen={screen} onRetry={reload} rows={5} shape="list" />;
  const { offer, desks } = screen.value;
  return (
    <Page>
      <Card>
        <View className="offer">
          <Text className="offer__name">{`值班医生 ${yuan(offer.feeFen)} 元`}</Text>
          {offer.rules.map((it) => (
            <Text key={it} className="offer__rule">
              {it}
            </Text>
          ))}
        </View>
      </Card>
      <Card>
        {desks.map(({ id, departmentCode, treats, onDuty }) => (
          <Cell
            key={id}
            title={departmentName(departmentCode)}
            note={treats}
            value={
              <Tag tone={onDuty > 0 ? 'done' : 'quiet'}>{onDuty > 0 ? `${onDuty} 位在线` : '无人值班'}</Tag>
            }
            {...(onDuty > 0 && { onPress: () => gate(() => goTo.describe({ doctor: id, tier: 'quick' })) })}
          />
        ))}
      </Card>
    </Page>
  );
}
