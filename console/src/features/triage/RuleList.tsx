import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { reviewRedFlagRule, type RuleView } from '@shared/contracts/triage';
import { ok } from '@shared/kernel/result';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { ReasonFrame } from '../../ui/ReasonFrame';
import { Refusal } from '../../ui/Refusal';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { explain } from './messages';
import { triageService } from './service';
import { actionText, categoryText } from './words';

type Props = { readonly version: string; readonly onReviewed: () => unknown };

/** Every rule of a version: what must be said, what to do, where it comes from, and what was said of it. */
export function RuleList({ version, onReviewed }: Props) {
  const { role } = useMe();
  const [isOpen, setOpen] = useState(false);
  const [objecting, setObjecting] = useState<RuleView>();
  const [refused, setRefused] = useState<string>();
  /** What was said here since the list was fetched. */
  const [said, setSaid] = useState<Readonly<Record<string, Pick<RuleView, 'verdict' | 'note'>>>>({});
  const { busy, run } = useCommand(reviewRedFlagRule);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await triageService.rules(version, Number(cursor ?? 0));
      if (!reply.ok) return reply;
      const { rules, next, ruleSet } = reply.value;
      setOpen(ruleSet.state === 'open' && !ruleSet.isChanged);
      return ok({ items: rules, nextCursor: next === undefined ? undefined : String(next) });
    },
    [version],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const review = async (ruleId: string, verdict: 'approved' | 'objected', note?: string) => {
    const reply = await run({ version, ruleId, verdict, ...(note !== undefined && { note }) });
    if (!reply) return undefined;
    if (!reply.ok) return explain(reply.code);
    setSaid((before) => ({ ...before, [ruleId]: { verdict, ...(note !== undefined && { note }) } }));
    setObjecting(undefined);
    void onReviewed();
    return undefined;
  };
  const mayReview = isOpen && may(role, reviewRedFlagRule);
  const withSaid = (rule: RuleView): RuleView => {
    const { verdict: _, note: __, ...plain } = rule;
    const own = said[rule.id];
    return own ? { ...plain, ...own } : rule;
  };
  return (
    <div className="stack">
      <h2>版本 {version} 的规则</h2>
      <Refusal message={refused} />
      <PagedList list={list} rows={6} onReload={reload} onMore={loadMore} empty="这个版本没有规则">
        {(rules) => (
          <Rows
            caption={`版本 ${version} 的规则`}
            items={rules.map(withSaid)}
            keyOf={({ id }) => id}
            columns={[
              {
                title: '规则',
                show: ({ id, category, name }) => (
                  <div>
                    {name}
                    <div className="quiet">
                      {categoryText[category]} · <span className="mono">{id}</span>
                    </div>
                  </div>
                ),
              },
              { title: '说到什么时提示', show: ({ pattern }) => pattern },
              {
                title: '让患者做什么',
                show: ({ action, advice }) => (
                  <div>
                    <strong>{actionText[action]}</strong>
                    <div className="quiet">{advice}</div>
                  </div>
                ),
              },
              { title: '依据', show: ({ source }) => <span className="quiet">{source}</span> },
              {
                title: '审阅',
                isBare: true,
                show: (rule) => (
                  <div className="stack" style={{ gap: 8 }}>
                    <Said rule={rule} />
                    {mayReview && (
                      <div className="row">
                        <Button
                          aria-label={`认可：${rule.id}`}
                          disabled={busy || rule.verdict === 'approved'}
                          onClick={() => void review(rule.id, 'approved').then(setRefused)}
                        >
                          认可
                        </Button>
                        <Button
                          aria-label={`异议：${rule.id}`}
                          disabled={busy}
                          onClick={() => setObjecting(rule)}
                        >
                          异议
                        </Button>
                      </div>
                    )}
                  </div>
                ),
              },
            ]}
          />
        )}
      </PagedList>
      {objecting && (
        <ReasonFrame
          title={`对规则「${objecting.name}」提出异议`}
          effects={['这个版本在异议消除前不能签署', '请写明应该怎样改，供下一个版本参考']}
          okText="提出异议"
          busy={busy}
          onDecide={(reason) => review(objecting.id, 'objected', reason)}
          onClose={() => setObjecting(undefined)}
        />
      )}
    </div>
  );
}

function Said({ rule: { verdict, note } }: { readonly rule: RuleView }) {
  if (verdict === undefined) return <Tag tone="waiting" text="未审阅" />;
  return (
    <div>
      <Tag
        {...(verdict === 'approved' ? { tone: 'done', text: '认可' } : { tone: 'danger', text: '有异议' })}
      />
      {note !== undefined && <div className="quiet">{note}</div>}
    </div>
  );
}
