import { Alert, Button } from 'antd';

type Props = {
  readonly more: 'none' | 'idle' | 'loading' | 'failed';
  readonly count: number;
  readonly onMore: () => unknown;
};

/** The foot of a list that is fetched page by page. */
export function More({ more, count, onMore }: Props) {
  if (more === 'none') return <p className="quiet">共 {count} 条，已全部显示</p>;
  return (
    <div className="row">
      {more === 'failed' && <Alert type="warning" showIcon title="后面的没有加载成功" />}
      <Button loading={more === 'loading'} onClick={() => void onMore()}>
        {more === 'failed' ? '再试一次' : '显示更多'}
      </Button>
      <span className="quiet">已显示 {count} 条</span>
    </div>
  );
}
