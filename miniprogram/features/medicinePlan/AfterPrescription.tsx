import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { PrescriptionId } from '@shared/kernel/ids';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { explain } from './messages';
import './medicinePlan.scss';
import { planService } from './service';

type Props = {
  readonly prescriptionId: PrescriptionId;
  readonly onPlan: () => unknown;
  readonly onLeaflets: () => unknown;
  readonly onAdverse: () => unknown;
};

/** What comes after a prescription that holds: how to use the medicines, and a plan once they are there. */
export function AfterPrescription({ prescriptionId, onPlan, onLeaflets, onAdverse }: Props) {
  const [problem, setProblem] = useState<string>();
  const deed = useDeed(explain);
  const start = usePress(async () => {
    let isBegun = false;
    const why = await deed(prescriptionId, async (key) => {
      const reply = await planService.start(prescriptionId, key);
      isBegun = !reply.ok && reply.code === 'medicine_plan.begun';
      return reply;
    });
    if (why !== undefined && !isBegun) return setProblem(why);
    setProblem(undefined);
    void onPlan();
  });
  return (
    <Card className="plan">
      <Text className="plan__quiet">拿到药以后，可以开始用药计划，按时记录</Text>
      <Button kind="quiet" onPress={start.run} busy={start.busy}>
        开始用药计划
      </Button>
      <Button kind="quiet" onPress={onLeaflets}>
        用药须知
      </Button>
      <Button kind="quiet" onPress={onAdverse}>
        用药后不舒服
      </Button>
      {problem !== undefined && (
        <Notice tone="danger">
          <Text>{problem}</Text>
        </Notice>
      )}
    </Card>
  );
}
