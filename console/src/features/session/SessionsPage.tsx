import { App, Button } from 'antd';
import { useCallback, useState } from 'react';
import type * as z from 'zod/mini';
import { endOtherSessions, type listSessions } from '@shared/contracts/staff';
import { ok } from '@shared/kernel/result';
import { noteAlone } from '../../platform/session';
import { useCommand } from '../../platform/useCommand';
import { usePaged } from '../../platform/usePaged';
import { DeedFrame } from '../../ui/DeedFrame';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { agoText, momentText } from '../../ui/when';
import { explain } from './messages';
import { sessionService } from './service';

type Item = z.output<typeof listSessions.output>['sessions'][number];

/** 我的登录: where I am signed in, and an end to the others. */
export default function SessionsPage({
  service = sessionService,
}: {
  readonly service?: typeof sessionService;
}) {
  const [isAsked, setIsAsked] = useState(false);
  const [now, setNow] = useState(0);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.sessions(cursor);
      if (!reply.ok) return reply;
      setNow(reply.value.now);
      return ok({ items: reply.value.sessions, nextCursor: reply.value.nextCursor });
    },
    [service],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  const hasOthers = list.kind === 'ready' && (list.items.some((it) => !it.isThis) || list.more !== 'none');
  return (
    <div className="stack">
      <PageTitle
        title="我的登录"
        hint="您的账号现在登录着的地方。看到不是自己的，请结束其他登录，再修改密码。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        <Button danger disabled={!hasOthers} onClick={() => setIsAsked(true)}>
          结束其他登录
        </Button>
      </PageTitle>
      <PagedList list={list} rows={2} onReload={reload} onMore={loadMore}>
        {(sessions) => <Table sessions={sessions} now={now} />}
      </PagedList>
      {isAsked && (
        <EndDialog
          onClose={() => setIsAsked(false)}
          onEnded={() => {
            setIsAsked(false);
            void reload();
          }}
        />
      )}
    </div>
  );
}

const Table = ({ sessions, now }: { readonly sessions: readonly Item[]; readonly now: number }) => (
  <Rows
    caption="我的登录"
    items={sessions}
    keyOf={({ beganAt, seenAt }) => `${beganAt}.${seenAt}`}
    columns={[
      { title: '登录时间', show: ({ beganAt }) => <span className="figures">{momentText(beganAt)}</span> },
      { title: '最近使用', show: ({ seenAt }) => <span className="figures">{agoText(now - seenAt)}前</span> },
      {
        title: '哪里',
        show: ({ isThis }) => <Tag tone={isThis ? 'done' : 'waiting'} text={isThis ? '这里' : '其他地方'} />,
      },
    ]}
  />
);

type EndProps = { readonly onClose: () => void; readonly onEnded: () => void };

function EndDialog({ onClose, onEnded }: EndProps) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(endOtherSessions);
  const [refused, setRefused] = useState<string>();
  const end = async () => {
    setRefused(undefined);
    const reply = await run({});
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('其他登录已结束');
    noteAlone();
    onEnded();
  };
  return (
    <DeedFrame
      title="结束其他登录"
      effects={['您在其他地方的登录立即结束，这里不受影响', '怀疑密码泄露时，请接着修改密码']}
      okText="结束其他登录"
      isDanger
      busy={busy}
      refused={refused}
      onOk={end}
      onClose={onClose}
    />
  );
}
