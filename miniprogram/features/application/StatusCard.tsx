import { Text, View } from '@tarojs/components';
import type { OwnApplication } from '@shared/contracts/application';
import { KIND_NAMES } from '@shared/domain/application/fields';
import { lastDayOf } from '@shared/domain/doctor/qualification';
import { Card } from '../../ui/Card';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import './application.scss';
import { Timeline } from './Timeline';
import { stateNote, stateText, stateTone } from './words';

type Props = { readonly application: OwnApplication; readonly now: number };

/** How an application stands, what that means, and how it came here. */
export const StatusCard = ({ application, now }: Props) => {
  const { kind, state, isRecheck, validity, history } = application;
  return (
    <>
      <Card>
        <View className="join-status">
          <SectionTitle>
            {KIND_NAMES[kind]}
            {isRecheck ? '资质复核' : '入驻申请'}
          </SectionTitle>
          <View className="join-status__state">
            <Tag tone={stateTone[state]}>{stateText[state]}</Tag>
          </View>
          <Text className="join-status__note">{stateNote[state]}</Text>
          {validity && state === 'approved' && (
            <Text className="join-status__note">最近一项到期日：{lastDayOf(validity)}</Text>
          )}
        </View>
      </Card>
      {history.length > 0 && (
        <Card>
          <SectionTitle>进度</SectionTitle>
          <Timeline application={application} now={now} />
        </Card>
      )}
    </>
  );
};
