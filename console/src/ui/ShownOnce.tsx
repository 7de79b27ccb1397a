import { App, Button } from 'antd';

type Props = {
  readonly title: string;
  readonly codes: readonly string[];
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly children?: React.ReactNode;
};

/** Secrets that are shown once: to copy, or to print and keep in a drawer. */
export function ShownOnce({ title, codes, onCopy, children }: Props) {
  const { message } = App.useApp();
  const copied = async () => {
    if (await onCopy(codes.join('\n'))) void message.success('已复制');
    else void message.warning('浏览器不允许复制，请选中文字后复制，或打印');
  };
  return (
    <div className="stack">
      <div className="printed stack">
        <h2>{title}</h2>
        <ul className="codes mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        {children}
      </div>
      <div className="row">
        <Button onClick={() => void copied()}>复制</Button>
        <Button onClick={() => window.print()}>打印</Button>
      </div>
    </div>
  );
}
