import { Text, View } from '@tarojs/components';
import type { PlanView } from '@shared/contracts/medicinePlan';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import { Tag } from '../../ui/Tag';
import { DoseRow } from './DoseRow';
import './medicinePlan.scss';
import { Reminders } from './Reminders';
import { Times } from './Times';
import { usePlanDeeds, type Reminding } from './usePlanDeeds';

type Props = {
  readonly plan: PlanView;
  readonly reminding: Reminding;
  readonly onChanged: () => unknown;
  readonly onLeaflets: () => unknown;
  readonly onAdverse: () => unknown;
};

/** 用药计划 of one prescription: today's doses, what was said of them, and the count. */
export function PlanCard({ plan, reminding, onChanged, onLeaflets, onAdverse }: Props) {
  const { problem, say, setReminders, moveTimes, stop } = usePlanDeeds(plan, reminding, onChanged);
  const isGoing = plan.isHeld && !plan.isStopped && !plan.isOver;
  return (
    <Card className="plan">
      <SectionTitle extra={!isGoing && <Tag tone="quiet">{endText(plan)}</Tag>}>
        {`${plan.patientName}的用药`}
      </SectionTitle>
      {plan.recalled.map(({ drugId, name }) => (
        <Notice key={drugId} tone="danger" title={`${name}已召回`}>
          <Text>请先不要用手里的药，按购药订单里的召回通知处理，用什么代替请问医生</Text>
        </Notice>
      ))}
      {!plan.isHeld && !plan.isStopped && (
        <Notice tone="waiting" title="处方已失效，不再提醒">
          <Text>处方作废了，或到期没有用来取药。接下来怎么用药请问医生</Text>
        </Notice>
      )}
      {isGoing && <Today plan={plan} onSay={say} />}
      {plan.isHeld && <Text className="plan__quiet">{countText(plan)}</Text>}
      {isGoing && (
        <>
          <Reminders plan={plan} isOffered={reminding.templateIds.length > 0} onSet={setReminders} />
          <Times key={timesKey(plan)} times={plan.times} onMove={moveTimes} />
        </>
      )}
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

/** Fields begin anew with the times that hold. */
const timesKey = ({ times }: PlanView): string => times.flatMap(({ minutes }) => minutes).join('.');

type TodayProps = {
  readonly plan: PlanView;
  readonly onSay: ReturnType<typeof usePlanDeeds>['say'];
};

const Today = ({ plan: { doses, asNeeded }, onSay }: TodayProps) => (
  <>
    {doses.length === 0 && asNeeded.length === 0 && <Text className="plan__quiet">今天没有要用的药</Text>}
    {doses.map((dose) => (
      <DoseRow key={dose.id} dose={dose} onSay={(what) => onSay(dose.id, what)} />
    ))}
    {asNeeded.map((it) => (
      <View key={it.drugId} className="plan__dose">
        <Text className="plan__name">{it.name}</Text>
        <Text className="plan__quiet">{`${it.use}，${it.frequency.words}`}</Text>
      </View>
    ))}
  </>
);

const endText = ({ isStopped, isHeld }: PlanView): string =>
  isStopped ? '已停止' : isHeld ? '已结束' : '处方已失效';

/** Counted, and nothing made of it. */
const countText = ({ adherence: { due, taken, skipped, unsaid } }: PlanView): string =>
  due === 0 ? '还没有到用药时间' : `到现在应用 ${due} 次：已用 ${taken}，没用 ${skipped}，未记录 ${unsaid}`;
