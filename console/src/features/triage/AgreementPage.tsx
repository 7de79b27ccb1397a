import { Alert, Button, Segmented } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import type { triageAgreement } from '@shared/contracts/triage';
import { departmentName } from '@shared/domain/department/departments';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { explain } from './messages';
import { triageService } from './service';
import { shareText } from './words';

type Counted = z.infer<typeof triageAgreement.output>;
type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly counted: Counted };

const PERIODS = [7, 30, 90, 366] as const;

/** 分诊吻合度: what triage suggested, beside where people were treated. */
export default function AgreementPage() {
  const [days, setDays] = useState<number>(30);
  const [screen, setScreen] = useState<Screen>({ kind: 'loading' });
  const load = useCallback(async () => {
    const reply = await triageService.agreement(days);
    setScreen(
      reply.ok ? { kind: 'ready', counted: reply.value } : { kind: 'failed', message: explain(reply.code) },
    );
  }, [days]);
  useEffect(() => {
    setScreen({ kind: 'loading' });
    void load();
  }, [load]);
  return (
    <div className="stack">
      <PageTitle
        title="分诊吻合度"
        hint="推荐的科室与最后接诊的科室是否一致。只有数量，没有患者。括号内是 95% 置信区间。"
      >
        <Segmented
          aria-label="时间范围"
          value={days}
          options={PERIODS.map((value) => ({ value, label: value === 366 ? '一年' : `${value} 天` }))}
          onChange={setDays}
        />
        <Button onClick={() => void load()}>刷新</Button>
      </PageTitle>
      {screen.kind === 'loading' && <Loading rows={5} />}
      {screen.kind === 'failed' && <Failure message={screen.message} onRetry={load} />}
      {screen.kind === 'ready' && <Figures counted={screen.counted} />}
    </div>
  );
}

function Figures({ counted }: { readonly counted: Counted }) {
  const { outcomes, warned, wentOn, warnedClosed, closed, byDepartment, byVersion, byMonth } = counted;
  if (counted.counted === 0) return <Empty text="这段时间没有分诊" />;
  return (
    <>
      {!counted.isWhole && (
        <Alert type="info" showIcon title={`数量较多，只统计了最近的 ${counted.counted} 次`} />
      )}
      <div className="card stack figures">
        <div>
          共 {counted.counted} 次：直接推荐 {outcomes.answer}，追问 {outcomes.ask}，建议全科{' '}
          {outcomes.abstain}，急诊提示 {outcomes.emergency}
        </div>
        <div>
          急诊提示 {warned} 次，其中看到后仍继续的 {shareText(wentOn, warned)}
        </div>
        <div>
          收到急诊提示并已结束的问诊中，医生安排急诊或 120 的 {shareText(warnedClosed.urgent, warnedClosed.n)}
        </div>
        <div>已结束的问诊 {closed.n} 例</div>
        <div>第一推荐吻合：{shareText(closed.top1, closed.n)}</div>
        <div>三个之内吻合：{shareText(closed.top3, closed.n)}</div>
      </div>
      {closed.n > 0 && (
        <>
          <Rows
            caption="按接诊科室"
            items={byDepartment}
            keyOf={({ code }) => code}
            columns={[
              { title: '接诊科室', show: ({ code }) => departmentName(code) },
              { title: '第一推荐吻合', show: ({ top1, n }) => <Share hits={top1} n={n} /> },
              { title: '三个之内吻合', show: ({ top3, n }) => <Share hits={top3} n={n} /> },
            ]}
          />
          <Rows
            caption="按模型版本"
            items={byVersion}
            keyOf={({ version }) => version}
            columns={[
              { title: '模型版本', show: ({ version }) => <span className="mono">{version}</span> },
              { title: '第一推荐吻合', show: ({ top1, n }) => <Share hits={top1} n={n} /> },
              { title: '三个之内吻合', show: ({ top3, n }) => <Share hits={top3} n={n} /> },
            ]}
          />
          <Rows
            caption="按月份"
            items={byMonth}
            keyOf={({ month }) => month}
            columns={[
              { title: '月份', show: ({ month }) => <span className="figures">{month}</span> },
              { title: '第一推荐吻合', show: ({ top1, n }) => <Share hits={top1} n={n} /> },
              { title: '三个之内吻合', show: ({ top3, n }) => <Share hits={top3} n={n} /> },
            ]}
          />
        </>
      )}
    </>
  );
}

const Share = ({ hits, n }: { readonly hits: number; readonly n: number }) => (
  <span className="figures">{shareText(hits, n)}</span>
);
