import { Alert, Button, Progress } from 'antd';
import { Refusal } from '../../ui/Refusal';
import { useExportAll, type ExportState } from './useExportAll';
import type { trailService } from './service';

/** 导出完整存证: everything, so that a case that was deleted whole is missed as well. */
export function ExportAll({ service }: { readonly service?: typeof trailService }) {
  const { state, run } = useExportAll(service);
  return (
    <div className="card stack">
      <div className="spread">
        <p>
          完整存证包含所有链、全部日根和日根下的叶子，不含病情和说过的话。整例删除、截断、改动、插入都能查出：
          <span className="mono">python3 verifier/verify.py 文件 --roots 日根文件</span>
        </p>
        <Button loading={state.kind === 'running'} onClick={() => void run()}>
          {state.kind === 'stopped' ? '接着导出' : '导出完整存证'}
        </Button>
      </div>
      <Standing state={state} />
    </div>
  );
}

function Standing({ state }: { readonly state: ExportState }) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div>
          <Progress percent={state.percent} aria-label="导出进度" />
          <span className="figures">
            已取得 {state.chains} 条链，{state.links} 条记录
          </span>
        </div>
      );
    case 'stopped':
      return <Refusal message={state.why} />;
    case 'done':
      return (
        <Alert
          role="status"
          type="success"
          showIcon
          title={`已导出 ${state.name}：${state.chains} 条链，${state.links} 条记录`}
          description={
            <>
              文件指纹（SHA-256）已写入留痕：<span className="mono hash">{state.sha256}</span>
            </>
          }
        />
      );
  }
}
