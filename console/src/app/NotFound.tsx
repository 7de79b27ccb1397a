import { Result } from 'antd';
import { addressOf } from '../platform/location';
import { PageTitle } from '../ui/PageTitle';

/** An address that leads nowhere. */
export const NotFound = () => (
  <>
    <PageTitle title="没有这一页" />
    <Result
      status="404"
      subTitle="地址可能输错了，或者这一页已经移走。"
      extra={<a href={addressOf('/')}>回到首页</a>}
    />
  </>
);
