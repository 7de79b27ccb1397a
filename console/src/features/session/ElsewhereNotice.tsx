import { Button } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../platform/location';
import { useSession } from '../../platform/session';

/** Said once after signing in: the same person is signed in elsewhere, too. */
export function ElsewhereNotice() {
  const session = useSession();
  const [read, setRead] = useState<string>();
  if (session.kind !== 'open' || !session.elsewhere || read === session.token) return null;
  return (
    <div role="status" className="card spread" style={{ marginBottom: 16 }}>
      <span>
        您的账号还在另外 {session.elsewhere} 处登录着。如果不是您本人，请立即结束其他登录并修改密码。
      </span>
      <div className="row">
        <a href={addressOf('/sessions')}>查看我的登录</a>
        <Button onClick={() => setRead(session.token)}>知道了</Button>
      </div>
    </div>
  );
}
