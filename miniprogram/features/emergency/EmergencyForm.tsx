import { Text } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import './emergency.scss';
import type { useEmergency } from './useEmergency';

/** Whose case, and why it has to be opened now. */
export function EmergencyForm(emergency: ReturnType<typeof useEmergency>) {
  const { number, setNumber, reason, setReason, problems, press } = emergency;
  return (
    <Page
      title="紧急查阅"
      footer={
        <Button kind="danger-quiet" onPress={press.run} busy={press.busy}>
          打开一小时
        </Button>
      }
    >
      <Notice tone="danger" title="只在抢救生命等紧急情况下使用">
        <Text>打开不由您负责的问诊，会立即告知患者和安全管理员，并逐条核实</Text>
      </Notice>
      <Card className="emergency">
        <Field label="就诊编号" hint="在患者的病历页上" required error={problems.number}>
          <TextInput value={number} onChange={setNumber} maxLength={64} ariaLabel="就诊编号" />
        </Field>
        <Field label="理由" required error={problems.reason}>
          <TextArea
            value={reason}
            onChange={setReason}
            placeholder="如：患者昏迷送来急诊，需要了解过敏史和用药"
            maxLength={500}
            ariaLabel="理由"
          />
        </Field>
      </Card>
    </Page>
  );
}
