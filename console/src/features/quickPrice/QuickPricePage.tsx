import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { getQuickPrice } from '@shared/contracts/appointment';
import { yuan } from '@shared/kernel/money';
import { whenText } from '../../ui/when';
import { call } from '../../platform/call';
import { useReopened } from '../../platform/useReopened';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { explain } from './messages';
import { PriceForm } from './PriceForm';

type Price = z.infer<typeof getQuickPrice.output>;

/** 值班快问价格 of the hospital. */
export default function QuickPricePage() {
  const [price, setPrice] = useState<Price>();
  const [failed, setFailed] = useState<string>();
  const load = useCallback(async () => {
    const reply = await call(getQuickPrice, {});
    if (reply.ok) setPrice(reply.value);
    setFailed(reply.ok ? undefined : explain(reply.code));
  }, []);
  useEffect(() => void load(), [load]);
  useReopened(load);
  if (!price) return failed ? <Failure message={failed} onRetry={load} /> : <Loading rows={2} />;
  const { feeFen, setAt } = price;
  return (
    <div className="stack">
      <PageTitle title="值班快问" hint="向当班医生提一个问题的价格，患者下单前公开。" />
      <p>
        现在 <strong className="figures">{yuan(feeFen)} 元</strong>
        {setAt === undefined ? '，系统自带的价格' : `，${whenText(setAt)} 设置`}
      </p>
      <PriceForm key={feeFen} price={price} onDone={load} />
    </div>
  );
}
