import { Alert, Button, Segmented, Typography } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type * as z from 'zod/mini';
import type { triageAgreement } from '@shared/contracts/triage';
import { departmentName } from '@shared/domain/department/departments';
import { LEAST_SHOWN } from '@shared/domain/triage/agreement';
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
          <Shares
            caption="按接诊科室"
            first="接诊科室"
            counted={byDepartment}
            nameOf={({ code }) => departmentName(code)}
          />
          <Shares
            caption="按模型版本"
            first="模型版本"
            counted={byVersion}
            nameOf={({ version }) => <span className="mono">{version}</span>}
          />
          <Shares
            caption="按月份"
            first="月份"
            counted={byMonth}
            nameOf={({ month }) => <span className="figures">{month}</span>}
          />
        </>
      )}
    </>
  );
}

type Share = { readonly n: number; readonly top1: number; readonly top3: number };
type SharesProps<Row> = {
  readonly caption: string;
  readonly first: string;
  readonly counted: { readonly rows: readonly Row[]; readonly few: number };
  readonly nameOf: (row: Row) => ReactNode;
};

/** A table of shares. What has too few cases is said in one line below, not row by row. */
function Shares<Row extends Share>({ caption, first, counted: { rows, few }, nameOf }: SharesProps<Row>) {
  return (
    <>
      <Rows
        caption={caption}
        items={rows.map((row, at) => ({ row, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          { title: first, show: ({ row }) => nameOf(row) },
          { title: '第一推荐吻合', show: ({ row }) => shareOf(row.top1, row.n) },
          { title: '三个之内吻合', show: ({ row }) => shareOf(row.top3, row.n) },
        ]}
      />
      {few > 0 && (
        <Typography.Text type="secondary">
          另有 {few} 例分散在不到 {LEAST_SHOWN} 例的各项里，为避免认出患者，不分项显示。
        </Typography.Text>
      )}
    </>
  );
}

const shareOf = (hits: number, n: number) => <span className="figures">{shareText(hits, n)}</span>;
