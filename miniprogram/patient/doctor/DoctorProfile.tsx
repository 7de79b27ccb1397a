import { Text, View } from '@tarojs/components';
import { departmentName } from '@shared/domain/department/departments';
import type { DoctorPage } from '@shared/domain/doctor/doctor';
import { yuan } from '@shared/kernel/money';
import { shanghai } from '@shared/kernel/time';
import { promiseText, titleText } from '../../features/directory/words';
import { averageText } from '../../features/review/words';
import { useMedicalGate } from '../../features/session/useSession';
import { useNow } from '../../platform/clock';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Portrait } from '../../ui/Portrait';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import './index.scss';
import { ScheduleTable } from './ScheduleTable';

/** Who the doctor is, what they may do, when they answer and what it costs. */
export function DoctorProfile({ doctor }: { readonly doctor: DoctorPage }) {
  const now = useNow(60_000);
  const gate = useMedicalGate();
  const { name, title, departmentCode, hospital, goodAt, introduction, onDuty, nextDutyAt, text } = doctor;
  const next = nextDutyAt === undefined ? '近期没有出诊安排' : `下次出诊 ${whenText(nextDutyAt, now)}`;
  return (
    <Page
      footer={
        onDuty ? (
          <Button onPress={() => gate(() => goTo.describe({ doctor: doctor.id }))}>
            图文问诊 {yuan(text.feeFen)} 元，{promiseText(doctor)}
          </Button>
        ) : (
          <View className="profile__ways">
            {doctor.books && <Button onPress={() => goTo.tiers({ id: doctor.id })}>预约这位医生</Button>}
            <Button kind="quiet" onPress={() => goTo.doctors({ department: departmentCode })}>
              看看同科室其他医生
            </Button>
          </View>
        )
      }
    >
      <Card>
        <View className="profile__head">
          <Portrait url={doctor.portraitUrl} name={name} size={72} />
          <View className="profile__words">
            <View className="profile__line">
              <Text className="profile__name">{name}</Text>
              <Text>{titleText[title]}</Text>
            </View>
            <Text className="profile__quiet">
              {departmentName(departmentCode)} · {hospital}
            </Text>
            <View className="profile__line">
              <Tag tone={onDuty ? 'done' : 'quiet'}>{onDuty ? '出诊中' : '未出诊'}</Tag>
            </View>
          </View>
        </View>
        <Facts doctor={doctor} />
      </Card>
      <Card>
        <Cell
          title="服务与价格"
          note="图文、语音、视频，怎么承诺、没做到怎么退"
          onPress={() => goTo.tiers({ id: doctor.id })}
        />
        <Cell
          title="患者评价"
          note={
            doctor.rating
              ? `满意度 ${averageText(doctor.rating.satisfaction)}（满分 5），${doctor.rating.count} 条评价`
              : '还没有评价'
          }
          onPress={() => goTo.reviews({ id: doctor.id })}
        />
      </Card>
      {!onDuty && <Notice tone="waiting">{next}</Notice>}
      <Card>
        <SectionTitle>擅长</SectionTitle>
        <Text className="profile__text">{goodAt}</Text>
        <SectionTitle>简介</SectionTitle>
        <Text className="profile__text">{introduction}</Text>
      </Card>
      <Card>
        <SectionTitle>出诊时间</SectionTitle>
        <ScheduleTable schedule={doctor.schedule} today={shanghai(now).weekday} />
      </Card>
    </Page>
  );
}

/** What a patient may check: nobody treats online with less than three years of practice of their own. */
function Facts({ doctor }: { readonly doctor: DoctorPage }) {
  const facts = [
    { label: '独立执业', text: `${doctor.practiceYears} 年` },
    { label: '已完成问诊', text: doctor.completedCount > 0 ? `${doctor.completedCount} 次` : '暂无' },
    { label: '执业证书', text: `尾号 ${doctor.licenceMasked.slice(-4)}` },
    { label: '核验日期', text: doctor.verifiedOn },
  ];
  return (
    <View className="profile__facts">
      {facts.map(({ label, text }) => (
        <View key={label} className="profile__fact">
          <Text className="profile__quiet">{label}</Text>
          <Text className="profile__figure">{text}</Text>
        </View>
      ))}
    </View>
  );
}
