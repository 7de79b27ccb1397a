import { Button, Select } from 'antd';
import { useCallback, useState } from 'react';
import { openIncident } from '@shared/contracts/incident';
import { logOutOwner, type SecurityEventView } from '@shared/contracts/staff';
import { SECURITY_CODES, type SecurityCode } from '@shared/domain/security/event';
import { ok } from '@shared/kernel/result';
import { addressOf } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { usePaged } from '../../platform/usePaged';
import { PagedList } from '../../ui/PagedList';
import { PageTitle } from '../../ui/PageTitle';
import { roleText } from '../../ui/roleText';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { LogOutDialog } from './LogOutDialog';
import { explain } from './messages';
import { securityService } from './service';
import { CODE_NAMES } from './words';

const ALL = 'all' as const;
type Props = { readonly service?: typeof securityService };

/** 安全事件: what was refused and counted, newest first. */
export default function SecurityPage({ service = securityService }: Props) {
  const { role } = useMe();
  const [code, setCode] = useState<SecurityCode>();
  const [isLoggingOut, setLoggingOut] = useState(false);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(code, cursor);
      return reply.ok ? ok({ items: reply.value.events, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service, code],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  return (
    <div className="stack">
      <PageTitle
        title="安全事件"
        hint="被拒绝的登录、越权、重放和不合规的身份信息，按分钟合并计数。不记录输入的内容。"
      >
        <Button onClick={() => void reload()}>刷新</Button>
        {may(role, logOutOwner) && <Button onClick={() => setLoggingOut(true)}>代为退出登录</Button>}
      </PageTitle>
      <Select
        aria-label="种类"
        style={{ width: 280 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={code ?? ALL}
        onChange={(chosen) => setCode(chosen === ALL ? undefined : chosen)}
        options={[
          { value: ALL, label: '全部' },
          ...SECURITY_CODES.map((it) => ({ value: it, label: CODE_NAMES[it] })),
        ]}
      />
      <PagedList list={list} rows={5} onReload={reload} onMore={loadMore} empty="没有符合条件的安全事件">
        {(items) => <EventTable events={items} mayOpen={may(role, openIncident)} />}
      </PagedList>
      {isLoggingOut && <LogOutDialog onClose={() => setLoggingOut(false)} />}
    </div>
  );
}

type TableProps = { readonly events: readonly SecurityEventView[]; readonly mayOpen: boolean };

const EventTable = ({ events, mayOpen }: TableProps) => (
  <Rows
    caption="安全事件"
    items={events}
    keyOf={({ id }) => id}
    columns={[
      { title: '时间', show: ({ lastAt }) => <span className="figures">{momentText(lastAt)}</span> },
      {
        title: '事件',
        show: ({ code }) => (
          <Tag tone={code === 'staff.locked_out' ? 'danger' : 'waiting'} text={CODE_NAMES[code]} />
        ),
      },
      {
        title: '涉及',
        show: ({ name, loginName, subject }) => (
          <div>
            {name}
            <div className="mono quiet cut" title={subject}>
              {loginName ?? subject}
            </div>
          </div>
        ),
      },
      { title: '身份', show: ({ role }) => (role === undefined ? '不明' : roleText(role)) },
      { title: '动作', show: ({ action }) => <span className="mono">{action}</span> },
      { title: '次数', show: ({ count }) => <span className="figures">至少 {count}</span> },
      ...(mayOpen
        ? [
            {
              title: '处置',
              isBare: true,
              show: ({ id }: SecurityEventView) => (
                <a href={addressOf(`/incidents?event=${encodeURIComponent(id)}`)}>登记处置</a>
              ),
            },
          ]
        : []),
    ]}
  />
);
