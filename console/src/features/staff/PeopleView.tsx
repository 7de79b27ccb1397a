import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { approveRole, inviteStaff, type StaffView } from '@shared/contracts/staff';
import { may, useMe } from '../../platform/may';
import { useNow } from '../../platform/useNow';
import { PageTitle } from '../../ui/PageTitle';
import { DeedDialog } from './DeedDialog';
import { InviteDialog } from './InviteDialog';
import type { Deed } from './people';
import { found, waitingFor } from './people';
import { PeopleTable } from './PeopleTable';
import { Waiting } from './Waiting';

const LOOK_EVERY_MS = 30_000;

type Props = {
  readonly people: readonly StaffView[];
  readonly isWhole: boolean;
  readonly onReload: () => unknown;
  readonly onChanged: (person: StaffView) => void;
};

/** People and what can be done to them; what waits for this administrator stands on top. */
export function PeopleView({ people, isWhole, onReload, onChanged }: Props) {
  const me = useMe();
  const now = useNow(LOOK_EVERY_MS);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<{ readonly deed: Deed; readonly person: StaffView }>();
  const [isInviting, invite] = useState(false);
  const shown = found(people, words);
  const begin = (deed: Deed, person: StaffView) => setOpen({ deed, person });
  return (
    <div className="stack">
      <PageTitle
        title="人员与岗位"
        hint="每个人只有一个岗位。新增和变更由系统管理员申请，由安全管理员批准后生效。"
      >
        <Button onClick={() => void onReload()}>刷新</Button>
        {may(me.role, inviteStaff) && (
          <Button type="primary" onClick={() => invite(true)}>
            新增人员
          </Button>
        )}
      </PageTitle>
      {!isWhole && <Alert type="warning" showIcon title="列表没有加载完整，请刷新" />}
      {may(me.role, approveRole) && <Waiting people={waitingFor(people)} onDeed={begin} />}
      <Input.Search
        aria-label="查找人员"
        placeholder="按姓名、登录名或岗位查找"
        allowClear
        value={words}
        onChange={({ target }) => setWords(target.value)}
        style={{ maxWidth: 360 }}
      />
      <PeopleTable people={shown} now={now} onDeed={begin} />
      <p className="quiet">
        {words.trim() === '' ? `共 ${people.length} 人` : `${people.length} 人中找到 ${shown.length} 人`}
      </p>
      {open && <DeedDialog {...open} onClose={() => setOpen(undefined)} onChanged={onChanged} />}
      {isInviting && <InviteDialog onClose={() => invite(false)} onChanged={onChanged} />}
    </div>
  );
}
