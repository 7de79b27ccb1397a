import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { TextInput } from '../../ui/TextInput';
import './textService.scss';
import { useTextService } from './useTextService';

type Props = { readonly text: Doctor['text']; readonly onSaved: () => void; readonly children?: ReactNode };

/** What a text consultation costs, within how many minutes it is accepted, and how much may be asked in it. */
export function TextServiceForm({ text, onSaved, children }: Props) {
  const { price, setPrice, minutes, setMinutes, count, setCount, problems, press } = useTextService(
    text,
    onSaved,
  );
  return (
    <Page
      title="接诊设置"
      footer={
        <Button onPress={press.run} busy={press.busy}>
          保存
        </Button>
      }
    >
      {children}
      <Card className="text-service">
        <Field label="图文问诊价格（元）" required {...(problems.price && { error: problems.price })}>
          <TextInput
            value={price}
            onChange={setPrice}
            type="digit"
            maxLength={9}
            ariaLabel="图文问诊价格，元"
          />
        </Field>
        <Field
          label="多少分钟内接诊"
          required
          hint="从患者支付时算起"
          {...(problems.minutes && { error: problems.minutes })}
        >
          <TextInput
            value={minutes}
            onChange={setMinutes}
            type="number"
            maxLength={4}
            ariaLabel="多少分钟内接诊"
          />
        </Field>
        <Field
          label="患者最多追问几次"
          hint="用完后您仍然可以回复。留空表示 48 小时内不限"
          {...(problems.count && { error: problems.count })}
        >
          <TextInput
            value={count}
            onChange={setCount}
            type="number"
            maxLength={3}
            placeholder="不限"
            ariaLabel="患者最多追问几次"
          />
        </Field>
      </Card>
      <Notice tone="quiet">
        <Text>患者下单前能看到。到时间没有接诊，费用自动全额退回。已下单的问诊仍按下单时的价格和时间。</Text>
      </Notice>
    </Page>
  );
}
