import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PlanView } from '@shared/contracts/medicinePlan';
import { confirm } from '../../platform/confirm';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import { DoseRow } from './DoseRow';
import { explain } from './messages';
import './medicinePlan.scss';
import { planService } from './service';

type Props = {
  readonly plan: PlanView;
  readonly onChanged: () => unknown;
  readonly onLeaflets: () => unknown;
  readonly onAdverse: () => unknown;
};

const STOP = {
  title: '停止用药计划',
  content: '只是不再提示和记录，不代表可以停药。要停药请先问医生。',
  confirmText: '停止计划',
  cancelText: '再想想',
};

/** 用药计划 of one prescription: today's doses, what was said of them, and the count. */
export function PlanCard({ plan, onChanged, onLeaflets, onAdverse }: Props) {
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const settle = (why: string | undefined) => {
    setProblem(why);
    if (why === undefined) void onChanged();
  };
  const stop = usePress(async () => {
    if (await confirm(STOP)) settle(await deed(`${plan.id}.stop`, (key) => planService.stop(plan.id, key)));
  });
  const isGoing = !plan.isStopped && !plan.isOver;
  return (
    <Card className="plan">
      <SectionTitle extra={!isGoing && <Tag tone="quiet">{plan.isStopped ? '已停止' : '已结束'}</Tag>}>
        {`${plan.patientName}的用药`}
      </SectionTitle>
      {isGoing && plan.doses.length === 0 && plan.asNeeded.length === 0 && (
        <Text className="plan__quiet">今天没有要用的药</Text>
      )}
      {isGoing &&
        plan.doses.map((dose) => (
          <DoseRow
            key={dose.id}
            dose={dose}
            onSay={async (what) => {
              settle(
                await deed(`${dose.id}.${what}`, (key) => planService.check(plan.id, dose.id, what, key)),
              );
            }}
          />
        ))}
      {isGoing &&
        plan.asNeeded.map((it) => (
          <View key={it.drugId} className="plan__dose">
            <Text className="plan__name">{it.name}</Text>
            <Text className="plan__quiet">{`${it.use}，${it.frequency.words}`}</Text>
          </View>
        ))}
      <Text className="plan__quiet">{countText(plan)}</Text>
      {problem !== undefined && (
        <Notice tone="danger">
          <Text>{problem}</Text>
        </Notice>
      )}
      <Button kind="quiet" onPress={onLeaflets} ariaLabel={`${plan.patientName}的用药须知`}>
        用药须知
      </Button>
      <Button kind="quiet" onPress={onAdverse} ariaLabel={`${plan.patientName}，报告不良反应`}>
        用药后不舒服
      </Button>
      {isGoing && (
        <Button kind="quiet" onPress={stop.run} busy={stop.busy}>
          停止计划
        </Button>
      )}
    </Card>
  );
}

/** Counted, and nothing made of it. */
const countText = ({ adherence: { due, taken, skipped, unsaid } }: PlanView): string =>
  due === 0 ? '还没有到用药时间' : `到现在应用 ${due} 次：已用 ${taken}，没用 ${skipped}，未记录 ${unsaid}`;
