import { Button } from 'antd';

type Props = { readonly message: string; readonly onRetry?: () => unknown };

/** What did not work, and one way on. */
export const Failure = ({ message, onRetry }: Props) => (
  <div className="card stack" role="alert">
    <h2>没有加载成功</h2>
    <p>{message}</p>
    {onRetry && (
      <div>
        <Button onClick={() => void onRetry()}>再试一次</Button>
      </div>
    )}
  </div>
);
