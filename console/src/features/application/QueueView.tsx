import { Button, Radio } from 'antd';
import { ReviewedState, type ApplicationItem } from '@shared/contracts/application';
import { ApplicationKind } from '@shared/domain/application/fields';
import { DAY_MS, instantOf, shanghai } from '@shared/kernel/time';
import { stepOf } from '@shared/domain/application/review';
import { useMe } from '../../platform/may';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { agoText, whenText } from '../../ui/when';
import { TakeButton } from './TakeButton';
import { useQueue, type Queue } from './useQueue';
import { KINDS, postText, STATES } from './words';

/** 审核队列, longest waiting first. */
export function QueueView() {
  const me = useMe();
  const { state, setState, kind, setKind, facts, list, reload, loadMore } = useQueue(me.role);
  const stateLabel = (it: ReviewedState) =>
    it === 'submitted' || it === 'first_passed'
      ? `${STATES[it].text}${facts?.waiting ? ` ${facts.waiting[it]}` : ''}`
      : STATES[it].text;
  return (
    <div className="stack">
      <PageTitle
        title="入驻审核"
        hint="运营初审，质控复审，两步由不同的人办理。打开一份申请会留痕，半小时内由您处理。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
      </PageTitle>
      <Radio.Group
        aria-label="状态"
        optionType="button"
        value={state}
        onChange={({ target }) => setState(target.value as Queue)}
        options={[
          ...ReviewedState.options.map((it) => ({ value: it, label: stateLabel(it) })),
          { value: 'due', label: '60 天内到期' },
        ]}
      />
      {state !== 'due' && (
        <Radio.Group
          aria-label="类别"
          value={kind ?? 'all'}
          onChange={({ target }) =>
            setKind(target.value === 'all' ? undefined : (target.value as ApplicationKind))
          }
          options={[
            { value: 'all', label: '全部类别' },
            ...ApplicationKind.options.map((it) => ({ value: it, label: KINDS[it] })),
          ]}
        />
      )}
      <PagedList
        list={list}
        rows={5}
        onReload={reload}
        onMore={loadMore}
        empty={state === 'due' ? '60 天内没有人到期' : `没有${STATES[state].text}的申请`}
      >
        {(items) => <QueueTable items={items} now={facts?.now ?? 0} myId={me.id} />}
      </PagedList>
    </div>
  );
}

type Props = { readonly items: readonly ApplicationItem[]; readonly now: number; readonly myId: string };

const QueueTable = ({ items, now, myId }: Props) => (
  <Rows
    caption="申请"
    items={items}
    keyOf={({ id }) => id}
    columns={[
      {
        title: '申请人',
        show: (it) => (
          <span>
            {it.nameMasked} {it.isRecheck && <Tag text="复核" />}
          </span>
        ),
      },
      { title: '类别', show: ({ kind }) => KINDS[kind] },
      {
        title: '机构与岗位',
        show: (it) => (
          <div>
            {it.hospital ?? '—'}
            <div className="quiet">{postText(it)}</div>
          </div>
        ),
      },
      {
        title: '提交时间',
        show: (it) =>
          it.submittedAt !== undefined && (
            <div>
              <span className="figures">{whenText(it.submittedAt)}</span>
              {stepOf(it) && <div className="quiet">已等 {agoText(now - it.submittedAt)}</div>}
            </div>
          ),
      },
      {
        title: '状态',
        show: (it) => <Standing item={it} now={now} />,
      },
      { title: '办理', isBare: true, show: (it) => <TakeButton item={it} myId={myId} /> },
    ]}
  />
);

const DAYS_OF_REMINDING = 60;

/** The state; of who has joined, until when everything holds, and how near that is. */
function Standing({ item, now }: { readonly item: ApplicationItem; readonly now: number }) {
  const { state, validUntil, remindedAt } = item;
  const left = validUntil === undefined ? undefined : daysUntil(validUntil, now);
  return (
    <div>
      {state in STATES && <Tag {...STATES[state as ReviewedState]} />}
      {validUntil !== undefined && <div className="quiet figures">有效至 {validUntil}</div>}
      {state === 'approved' && left !== undefined && left <= DAYS_OF_REMINDING && (
        <Tag tone={left <= 7 ? 'danger' : 'waiting'} text={left <= 0 ? '今天到期' : `还有 ${left} 天`} />
      )}
      {state === 'approved' && remindedAt !== undefined && (
        <div className="quiet figures">{whenText(remindedAt)} 已提醒本人</div>
      )}
    </div>
  );
}

/** Whole Shanghai days from today to a day. */
const daysUntil = (day: string, now: number): number =>
  Math.round((instantOf(day, 0) - instantOf(shanghai(now).day, 0)) / DAY_MS);
