import { App, Button } from 'antd';
import { useState } from 'react';
import { endStaffSessions, type IncidentView } from '@shared/contracts/incident';
import { securityEvents, suspendStaff } from '@shared/contracts/staff';
import { listTrail } from '@shared/contracts/trail';
import { addressOf } from '../../platform/location';
import { may, useMe } from '../../platform/may';
import { useCommand } from '../../platform/useCommand';
import { DeedFrame } from '../../ui/DeedFrame';
import { whenText } from '../../ui/when';
import { explain } from './messages';

type Props = {
  readonly incident: IncidentView;
  readonly onChanged: (incident: IncidentView) => void;
};

/** Where else something can be done, and by whom. */
const PLACES = [
  { opens: suspendStaff, path: '/people', text: '停用人员、重置登录' },
  { opens: securityEvents, path: '/security', text: '查看安全事件' },
  { opens: listTrail, path: '/trail', text: '查谁做了什么' },
] as const;

/** 可以立即做的: an act of the system itself, and the pages where the others are done. */
export function AtOnce({ incident, onChanged }: Props) {
  const { role } = useMe();
  const [isAsked, setIsAsked] = useState(false);
  const ended = incident.sessionsEnded.at(-1);
  return (
    <div className="card stack">
      <h2>可以立即做的</h2>
      <div className="row">
        {!incident.isDrill && (
          <Button danger onClick={() => setIsAsked(true)}>
            结束全部员工登录
          </Button>
        )}
        {PLACES.filter(({ opens }) => may(role, opens)).map(({ path, text }) => (
          <a key={path} href={addressOf(path)}>
            {text}
          </a>
        ))}
      </div>
      <p className="quiet">需要停止接诊时，请运营人员在“证照与备案”停用证照。</p>
      {ended && <p className="quiet figures">{whenText(ended.at)} 结束了全部员工的登录</p>}
      {isAsked && (
        <EndDialog
          incident={incident}
          onClose={() => setIsAsked(false)}
          onChanged={(changed) => {
            setIsAsked(false);
            onChanged(changed);
          }}
        />
      )}
    </div>
  );
}

function EndDialog({ incident, onChanged, onClose }: Props & { readonly onClose: () => void }) {
  const { message } = App.useApp();
  const { busy, run } = useCommand(endStaffSessions);
  const [refused, setRefused] = useState<string>();
  const end = async () => {
    setRefused(undefined);
    const reply = await run({ incidentId: incident.id });
    if (!reply) return;
    if (!reply.ok) return setRefused(explain(reply.code));
    void message.success('正在结束全部员工的登录，请重新登录');
    onChanged(reply.value);
  };
  return (
    <DeedFrame
      title="结束全部员工登录"
      effects={[
        '所有人的管理台登录随即结束，包括您自己，请准备好重新登录',
        '密码和动态码不变；怀疑某人的密码泄露时，另外重置其登录',
        '没有保存的内容要等本人重新登录后继续',
      ]}
      okText="结束全部登录"
      isDanger
      busy={busy}
      refused={refused}
      onOk={end}
      onClose={onClose}
    />
  );
}
