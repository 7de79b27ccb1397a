import { Alert } from 'antd';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { sealRecord } from '@shared/contracts/seal';
import { LateSeals } from '../features/seal/LateSeals';
import { addressOf } from '../platform/location';
import { may, useMe } from '../platform/may';
import { Empty } from '../ui/Empty';
import { PageTitle } from '../ui/PageTitle';
import { pagesFor } from './pages';

const FEW_CODES = 3;

/** 首页: what this 岗位 can do here. */
export function Home() {
  const me = useMe();
  const pages = pagesFor(me.role);
  const work = pages.filter(({ group }) => group !== '本人');
  return (
    <div className="stack">
      <PageTitle title="首页" hint={`${me.name}，您的岗位是${STAFF_ROLE_NAMES[me.role]}。`} />
      {me.recoveryCodesLeft <= FEW_CODES && (
        <Alert
          type="warning"
          showIcon
          title={`恢复码还剩 ${me.recoveryCodesLeft} 个。用完前请联系安全管理员重置登录，重新开通后会得到新的一组。`}
        />
      )}
      {may(me.role, sealRecord) && <LateSeals />}
      {work.length === 0 && <Empty text="您的岗位目前没有可以在这里办理的事项" />}
      <div className="home__pages">
        {pages.map(({ path, title, hint }) => (
          <a key={path} className="home__page card" href={addressOf(path)}>
            <strong>{title}</strong>
            <p className="quiet">{hint}</p>
          </a>
        ))}
      </div>
    </div>
  );
}
