import { Text, View } from '@tarojs/components';
import { Portrait } from '../../ui/Portrait';
import { Pressable } from '../../ui/Pressable';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import './desk.scss';
import type { Me } from './useDesk';
import { titleText } from './words';

type Props = {
  readonly me: Me;
  readonly now: number;
  readonly onSchedule: () => void;
  readonly onService: () => void;
  readonly onPapers: () => void;
  readonly onColleagues: () => void;
  readonly onIntroduction: () => void;
  readonly onLeave: () => void;
};

/** Who is at the desk, on duty or not, and the ways out. */
export function DeskHeader({
  me,
  now,
  onSchedule,
  onService,
  onPapers,
  onColleagues,
  onIntroduction,
  onLeave,
}: Props) {
  const { doctor } = me;
  return (
    <View className="desk-header">
      <Portrait name={doctor.name} {...(doctor.portraitUrl && { url: doctor.portraitUrl })} size={48} />
      <View className="desk-header__who">
        <View className="desk-header__duty">
          <Text className="desk-header__name">{doctor.name}</Text>
          <Text className="desk-header__title">{titleText[doctor.title]}</Text>
        </View>
        <View className="desk-header__duty">
          <Tag tone={doctor.onDuty ? 'done' : 'quiet'}>
            {me.intake.paused ? '已暂停接诊' : doctor.onDuty ? '出诊中' : '未出诊'}
          </Tag>
          {me.practice.faceCheckedUntil !== undefined && (
            <Text className="desk-header__next">
              已核验，至 {whenText(me.practice.faceCheckedUntil, now)}
            </Text>
          )}
          {!doctor.onDuty && doctor.nextDutyAt !== undefined && (
            <Text className="desk-header__next">下次 {whenText(doctor.nextDutyAt, now)}</Text>
          )}
        </View>
      </View>
      <View className="desk-header__ways">
        <Pressable className="desk-header__way" onPress={onSchedule}>
          我的出诊
        </Pressable>
        <Pressable className="desk-header__way" onPress={onService}>
          接诊设置
        </Pressable>
        <Pressable className="desk-header__way" onPress={onPapers}>
          我的资质
        </Pressable>
        <Pressable className="desk-header__way" onPress={onIntroduction}>
          公开介绍
        </Pressable>
        <Pressable className="desk-header__way" onPress={onColleagues}>
          同事协作
        </Pressable>
        <Pressable className="desk-header__way" onPress={onLeave}>
          返回患者端
        </Pressable>
      </View>
    </View>
  );
}
