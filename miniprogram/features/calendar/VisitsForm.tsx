import { Text } from '@tarojs/components';
import { useState } from 'react';
import { EXPERT_TITLES, VISIT_LIMITS } from '@shared/domain/appointment/terms';
import { tierName } from '@shared/domain/appointment/sentences';
import type { BooksTime } from '@shared/domain/appointment/tier';
import type { Title, Visits } from '@shared/domain/doctor/doctor';
import { yuan } from '@shared/kernel/money';
import { whyNot, tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { fenOf } from '../../ui/moneyInput';
import { TextInput } from '../../ui/TextInput';
import { Tick } from '../../ui/Tick';
import { explain } from './messages';
import { calendarService } from './service';

type Props = { readonly visits: Visits; readonly title: Title; readonly onSaved: () => Promise<void> };
type Row = { readonly isOn: boolean; readonly price: string; readonly minutes: number };
type Rows = Record<BooksTime, Row>;

const rowOf = (visits: Visits, tier: BooksTime): Row => {
  const known = visits[tier];
  const { feeFen, minutes } = VISIT_LIMITS[tier];
  return {
    isOn: known !== undefined,
    price: yuan(known?.feeFen ?? feeFen.least),
    minutes: known?.minutes ?? minutes[1] ?? 15,
  };
};

/** What was typed, as the server takes it; undefined where an amount is no amount of money. */
export function visitsOf(rows: Rows): Visits | undefined {
  const on = (['voice', 'video', 'expert'] as const).filter((tier) => rows[tier].isOn);
  const entries = on.map(
    (tier) => [tier, { feeFen: fenOf(rows[tier].price), minutes: rows[tier].minutes }] as const,
  );
  return entries.every(([, it]) => it.feeFen !== undefined)
    ? (Object.fromEntries(entries) as Visits)
    : undefined;
}

/** 预约服务: which of them, at what price, how long; within the hospital's limits. */
export function VisitsForm({ visits, title, onSaved }: Props) {
  const [rows, setRows] = useState<Rows>(() => ({
    voice: rowOf(visits, 'voice'),
    video: rowOf(visits, 'video'),
    expert: rowOf(visits, 'expert'),
  }));
  const deed = useDeed(explain);
  const save = usePress(async () => {
    const typed = visitsOf(rows);
    if (!typed) return whyNot(explain('price.out_of_limits'));
    const refusal = await deed(JSON.stringify(typed), (key) => calendarService.saveVisits(typed, key));
    tell(refusal, '已保存，新的预约按这个价格');
    if (!refusal) await onSaved();
  });
  const tiers = (['voice', 'video', 'expert'] as const).filter(
    (tier) => tier !== 'expert' || EXPERT_TITLES.includes(title),
  );
  return (
    <>
      {tiers.map((tier) => {
        const { feeFen, minutes } = VISIT_LIMITS[tier];
        const row = rows[tier];
        const change = (to: Partial<Row>) => setRows((all) => ({ ...all, [tier]: { ...all[tier], ...to } }));
        return (
          <Card key={tier}>
            <Tick label={`开通${tierName[tier]}`} ticked={row.isOn} onTick={(isOn) => change({ isOn })} />
            {row.isOn && (
              <>
                <Field
                  label={`${tierName[tier]}价格（元）`}
                  hint={`医院规定 ${yuan(feeFen.least)} 到 ${yuan(feeFen.most)} 元`}
                >
                  <TextInput
                    value={row.price}
                    onChange={(price) => change({ price })}
                    type="digit"
                    maxLength={9}
                    ariaLabel={`${tierName[tier]}价格，元`}
                  />
                </Field>
                <Choice
                  ariaLabel={`${tierName[tier]}时长`}
                  options={minutes.map((value) => ({ value, label: `${value} 分钟` }))}
                  value={row.minutes}
                  onChange={(value) => change({ minutes: value })}
                />
              </>
            )}
          </Card>
        );
      })}
      <Notice tone="quiet">
        <Text>
          患者下单前能看到。约定时间过了 10 分钟您没有到，费用自动全额退回。已约好的仍按下单时的价格。
        </Text>
      </Notice>
      <Button onPress={save.run} busy={save.busy}>
        保存价格
      </Button>
    </>
  );
}
