import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { departmentName, type DepartmentCode } from '@shared/domain/department/departments';
import { cleanText } from '@shared/kernel/text';
import { DoctorListCard } from '../../features/directory/DoctorListCard';
import type { About } from '../../features/triage/useTriage';
import { useTriageDoctors } from '../../features/triage/useTriageDoctors';
import { reasonText } from '../../features/triage/words';
import { goTo } from '../../platform/navigation';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { SectionTitle } from '../../ui/SectionTitle';
import { Skeleton } from '../../ui/Skeleton';
import { Tag } from '../../ui/Tag';

type Props = { readonly department: DepartmentCode; readonly text: string; readonly about: About };

/** 出诊医生 of a department, and why each is shown. How the order is made is one tap away. */
export function Doctors({ department, text, about }: Props) {
  const { screen, reload } = useTriageDoctors(department, cleanText(text).slice(0, 1000), about);
  const [isRuleOpen, setRuleOpen] = useState(false);
  const all = () => goTo.doctors({ department });
  switch (screen.kind) {
    case 'loading':
      return <Skeleton kind="card" rows={3} />;
    case 'failed':
      return <Failure message={screen.message} onRetry={reload} safe="您写的内容已保存" />;
    case 'ready': {
      const { doctors, isWhole, rule } = screen.list;
      if (doctors.length === 0)
        return (
          <Empty
            title={`${departmentName(department)}现在没有医生出诊`}
            note="可以看看各位医生的出诊时间，或换一个科室"
            actionLabel="查看出诊时间"
            onAction={all}
          />
        );
      return (
        <View className="triage-doctors">
          <SectionTitle>{departmentName(department)}，正在出诊</SectionTitle>
          {doctors.map(({ doctor, reasons }) => (
            <View key={doctor.id} className="triage-doctors__one">
              <DoctorListCard
                doctor={doctor}
                now={Date.now()}
                onOpen={() => goTo.doctor({ id: doctor.id })}
              />
              <View className="triage-doctors__why">
                {/* The promise stands on the card itself. */}
                {reasons
                  .filter(({ code }) => code !== 'promise')
                  .map((it) => (
                    <Tag key={it.code}>{reasonText(it)}</Tag>
                  ))}
              </View>
            </View>
          ))}
          <Card>
            <Cell title="排列顺序是怎样定的" onPress={() => setRuleOpen(!isRuleOpen)} />
            {isRuleOpen &&
              rule.sentences.map((sentence) => (
                <Text key={sentence} className="triage-doctors__rule">
                  {sentence}
                </Text>
              ))}
          </Card>
          {!isWhole && (
            <Card>
              <Cell title="查看这个科室的全部医生" onPress={all} />
            </Card>
          )}
        </View>
      );
    }
  }
}
