import type { StaffView } from '@shared/contracts/staff';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { useMe } from '../../platform/may';
import { Empty } from '../../ui/Empty';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import { DeedButtons } from './DeedButtons';
import type { Deed } from './people';
import { stateOf } from './words';

type Props = {
  readonly people: readonly StaffView[];
  readonly now: number;
  readonly onDeed: (deed: Deed, person: StaffView) => void;
};

/** Everybody, newest first. */
export function PeopleTable({ people, now, onDeed }: Props) {
  const me = useMe();
  if (people.length === 0) return <Empty text="没有找到符合的人员" />;
  return (
    <Rows
      caption="人员"
      items={people}
      keyOf={({ id }) => id}
      columns={[
        { title: '姓名', show: ({ id, name }) => (id === me.id ? `${name}（您）` : name) },
        { title: '登录名', show: ({ loginName }) => <span className="mono">{loginName}</span> },
        { title: '岗位', show: (it) => <RoleOf person={it} /> },
        { title: '状态', show: (it) => <Tag {...stateOf(it, now)} /> },
        {
          title: '恢复码',
          show: ({ state, recoveryCodesLeft }) => (
            <span className="figures">{state === 'active' ? `剩 ${recoveryCodesLeft} 个` : '—'}</span>
          ),
        },
        {
          title: '加入时间',
          show: ({ createdAt }) => <span className="figures">{whenText(createdAt)}</span>,
        },
        {
          title: '办理',
          isBare: true,
          show: (it) => <DeedButtons person={it} onDeed={onDeed} />,
        },
      ]}
    />
  );
}

const RoleOf = ({ person: { role, state, proposedRole } }: { readonly person: StaffView }) => (
  <>
    {STAFF_ROLE_NAMES[role]}
    {state !== 'proposed' && proposedRole !== undefined && (
      <div className="quiet">申请变更为{STAFF_ROLE_NAMES[proposedRole]}</div>
    )}
  </>
);
