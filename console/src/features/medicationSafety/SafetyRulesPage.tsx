import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import {
  reviewSafetyRules,
  signSafetyRules,
  type SafetyRowView,
  type SafetyRulesView,
} from '@shared/contracts/drug';
import { mayBeReviewed } from '@shared/domain/triage/ruleReview';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { Refusal } from '../../ui/Refusal';
import { whenText } from '../../ui/when';
import { explain } from './messages';
import { RowTable } from './RowTable';
import { safetyService } from './service';
import { SignDialog } from './SignDialog';

type Said = Pick<SafetyRowView, 'verdict' | 'note'>;

/** 合理用药规则: every row is read, objected to or approved, and the version is signed. */
export default function SafetyRulesPage() {
  const { role } = useMe();
  const [set, setSet] = useState<SafetyRulesView>();
  const [isSigning, setSigning] = useState(false);
  const [objecting, setObjecting] = useState<SafetyRowView>();
  const [refused, setRefused] = useState<string>();
  /** What was said here since the list was fetched. */
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const { busy, run } = useCommand(reviewSafetyRules);
  const fetchPage = useCallback(async (cursor: string | undefined) => {
    const reply = await safetyService.rows(Number(cursor ?? 0));
    if (!reply.ok) return reply;
    setSet(reply.value.set);
    const { rows, next } = reply.value;
    return ok({ items: rows, nextCursor: next === undefined ? undefined : String(next) });
  }, []);
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const review = async (rowIds: string[], verdict: 'approved' | 'objected', note?: string) => {
    const reply = await run({ rowIds, verdict, ...(note !== undefined && { note }) });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    const own: Said = { verdict, ...(note !== undefined && { note }) };
    setSaid((before) => ({ ...before, ...Object.fromEntries(rowIds.map((id) => [id, own])) }));
    setSet(reply.value);
    setObjecting(undefined);
    return undefined;
  };
  const mayReview = may(role, reviewSafetyRules) && set !== undefined && mayBeReviewed(set) && !set.isChanged;
  const withSaid = (row: SafetyRowView): SafetyRowView => {
    const { verdict: _, note: __, ...plain } = row;
    const own = said[row.id];
    return own ? { ...plain, ...own } : row;
  };
  return (
    <div className="stack">
      <PageTitle
        title="合理用药规则"
        hint="开处方时按这些规则提示。逐行审阅，全部认可后由医学负责人签署。规则由本系统按说明书和指南整理。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        {mayReview && may(role, signSafetyRules) && (
          <Button type="primary" onClick={() => setSigning(true)}>
            签署
          </Button>
        )}
      </PageTitle>
      {set && <Standing set={set} />}
      <Refusal message={refused} />
      <PagedList list={list} rows={8} onReload={reload} onMore={loadMore} empty="没有规则">
        {(rows) => (
          <RowTable
            rows={rows.map(withSaid)}
            mayReview={mayReview}
            busy={busy}
            onApprove={(ids) => void review(ids, 'approved').then(setRefused)}
            onObject={setObjecting}
          />
        )}
      </PagedList>
      {objecting && (
        <ReasonFrame
          title={`对规则「${objecting.about}」提出异议`}
          effects={['这个版本在异议消除前不能签署', '请写明应该怎样改，供下一个版本参考']}
          okText="提出异议"
          busy={busy}
          onDecide={(reason) => review([objecting.id], 'objected', reason)}
          onClose={() => setObjecting(undefined)}
        />
      )}
      {isSigning && set && (
        <SignDialog
          version={set.version}
          onClose={() => setSigning(false)}
          onChanged={() => {
            setSigning(false);
            void reload();
          }}
        />
      )}
    </div>
  );
}

function Standing({ set }: { readonly set: SafetyRulesView }) {
  const { version, rows, approved, objected, state, signedAt, signedByName, isChanged, sha256 } = set;
  const figures = `版本 ${version}（${sha256.slice(0, 16)}），共 ${rows} 行，认可 ${approved}，异议 ${objected}`;
  if (state === 'signed' && signedAt !== undefined && !isChanged)
    return (
      <Alert
        type="success"
        showIcon
        title={`已由${signedByName ?? '医学负责人'}于 ${whenText(signedAt)} 签署`}
        description={figures}
      />
    );
  return (
    <Alert
      type="warning"
      showIcon
      title={isChanged ? '规则内容与审阅时不同，按未签署处理' : '规则尚未经医学负责人签署，不得用于真实患者'}
      description={figures}
    />
  );
}
