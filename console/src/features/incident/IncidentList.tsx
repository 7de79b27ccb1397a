import { Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { openIncident, type IncidentLine } from '@shared/contracts/incident';
import { CERTAINTY_WORDS, INCIDENT_KIND_WORDS, INCIDENT_STATE_WORDS } from '@shared/domain/incident/words';
import { ok } from '@shared/kernel/result';
import { addressOf, goTo, useParameter } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { agoText, whenText } from '../../ui/when';
import { incidentPath } from './address';
import { explain } from './messages';
import { OpenDialog } from './OpenDialog';
import { incidentService } from './service';

const UNDER_WAY = '处置中';
const CLOSED = '已结束';

/** Every incident and drill, newest first. */
export function IncidentList() {
  const { role } = useMe();
  const eventId = useParameter('event');
  const [group, setGroup] = useState(UNDER_WAY);
  const [isOpening, setIsOpening] = useState(eventId !== undefined);
  const [now, setNow] = useState(0);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await incidentService.list(group === UNDER_WAY, cursor);
      if (!reply.ok) return reply;
      setNow(reply.value.now);
      return ok({ items: reply.value.incidents, nextCursor: reply.value.nextCursor });
    },
    [group],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  return (
    <div className="stack">
      <PageTitle
        title="安全事件处置"
        hint="发现信息泄露、篡改、丢失，或者可能发生时，立即登记、控制、报告主管部门、通知个人。演练走同样的步骤。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        <Segmented options={[UNDER_WAY, CLOSED]} value={group} onChange={setGroup} aria-label="处置状态" />
        {may(role, openIncident) && (
          <Button type="primary" onClick={() => setIsOpening(true)}>
            登记安全事件
          </Button>
        )}
      </PageTitle>
      <PagedList
        key={group}
        list={list}
        rows={3}
        onReload={reload}
        onMore={loadMore}
        empty={group === UNDER_WAY ? '没有处置中的安全事件' : '没有已结束的安全事件'}
      >
        {(items) => <Table incidents={items} now={now} />}
      </PagedList>
      {isOpening && may(role, openIncident) && (
        <OpenDialog
          eventId={eventId}
          onClose={() => setIsOpening(false)}
          onOpened={(id) => goTo(incidentPath(id), eventId !== undefined)}
        />
      )}
    </div>
  );
}

type TableProps = { readonly incidents: readonly IncidentLine[]; readonly now: number };

const Table = ({ incidents, now }: TableProps) => (
  <Rows
    caption="安全事件处置"
    items={incidents}
    keyOf={({ id }) => id}
    columns={[
      {
        title: '发现',
        show: ({ noticedAt, state }) => (
          <div>
            <span className="figures">{whenText(noticedAt)}</span>
            {state !== 'closed' && <div className="quiet">已过 {agoText(now - noticedAt)}</div>}
          </div>
        ),
      },
      {
        title: '性质',
        show: ({ isDrill, kind, certainty }) => (
          <div>
            {isDrill && <Tag tone="waiting" text="演练" />} {CERTAINTY_WORDS[certainty]}
            {INCIDENT_KIND_WORDS[kind]}
          </div>
        ),
      },
      {
        title: '进度',
        show: ({ state }) => (
          <Tag tone={state === 'closed' ? 'done' : 'danger'} text={INCIDENT_STATE_WORDS[state]} />
        ),
      },
      { title: '登记人', show: ({ openedByName }) => openedByName },
      {
        title: '处理',
        isBare: true,
        show: ({ id, openedAt }) => (
          <a href={addressOf(incidentPath(id))} aria-label={`打开 ${whenText(openedAt)} 登记的安全事件`}>
            打开
          </a>
        ),
      },
    ]}
  />
);
