import { Text, View } from '@tarojs/components';
import { weekOf } from '../../features/doctorDesk/schedule';
import { useMyDoctor } from '../../features/doctorDesk/useMyDoctor';
import { Card } from '../../ui/Card';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import './index.scss';
import { AtDesk } from '../AtDesk';

/** 我的出诊: the weekly duty periods, to read. */
export default function SchedulePage() {
  return (
    <AtDesk>
      <Schedule />
    </AtDesk>
  );
}

function Schedule() {
  const { screen, reload } = useMyDoctor();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="我的出诊">
          <Skeleton rows={7} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="我的出诊">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready':
      return (
        <Page title="我的出诊">
          <Card>
            {weekOf(screen.me.doctor.schedule).map(({ day, periods }) => (
              <View key={day} className="duty">
                <Text className="duty__day">{day}</Text>
                <Text className={periods.length > 0 ? 'duty__periods' : 'duty__none'}>
                  {periods.length > 0 ? periods.join('　') : '不出诊'}
                </Text>
              </View>
            ))}
          </Card>
          <Notice tone="quiet">如需调整出诊时间，请联系医院管理员</Notice>
        </Page>
      );
  }
}
