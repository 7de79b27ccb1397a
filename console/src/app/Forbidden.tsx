import { Result } from 'antd';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { addressOf } from '../platform/location';
import { useMe } from '../platform/may';
import { PageTitle } from '../ui/PageTitle';

/** A page that another 岗位 may open. */
export function Forbidden() {
  const { role } = useMe();
  return (
    <>
      <PageTitle title="没有权限" />
      <Result
        status="403"
        subTitle={`您的岗位（${STAFF_ROLE_NAMES[role]}）不能打开这一页。工作需要时，请系统管理员申请变更岗位。`}
        extra={<a href={addressOf('/')}>回到首页</a>}
      />
    </>
  );
}
