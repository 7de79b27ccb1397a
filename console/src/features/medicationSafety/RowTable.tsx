import { Button } from 'antd';
import { SAFETY_PAGE, type SafetyRowView } from '@shared/contracts/drug';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';

type Props = {
  readonly rows: readonly SafetyRowView[];
  readonly mayReview: boolean;
  readonly busy: boolean;
  readonly onApprove: (ids: string[]) => void;
  readonly onObject: (row: SafetyRowView) => void;
};

/** Rows of the tables with what was said of each, and a button for those on the screen that nobody has looked at. */
export function RowTable({ rows, mayReview, busy, onApprove, onObject }: Props) {
  const open = rows.filter(({ verdict }) => verdict === undefined).map(({ id }) => id);
  return (
    <div className="stack">
      <Rows
        caption="合理用药规则"
        items={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            title: '表',
            show: ({ table, id }) => (
              <div>
                {table}
                <div className="mono quiet">{id}</div>
              </div>
            ),
          },
          { title: '什么情况', show: ({ about }) => about },
          {
            title: '怎样',
            show: ({ severity, reason }) => (
              <div>
                <Tag
                  {...(severity === 'block'
                    ? { tone: 'danger', text: '禁止' }
                    : { tone: 'waiting', text: '提示' })}
                />
                <div>{reason}</div>
              </div>
            ),
          },
          {
            title: '依据',
            show: ({ source, on }) => (
              <div className="quiet">
                {source}
                <div className="figures">{on} 查阅</div>
              </div>
            ),
          },
          {
            title: '审阅',
            isBare: true,
            show: (row) => (
              <div className="stack" style={{ gap: 8 }}>
                <Verdict row={row} />
                {mayReview && (
                  <div className="row">
                    <Button
                      aria-label={`认可：${row.id}`}
                      disabled={busy || row.verdict === 'approved'}
                      onClick={() => onApprove([row.id])}
                    >
                      认可
                    </Button>
                    <Button aria-label={`异议：${row.id}`} disabled={busy} onClick={() => onObject(row)}>
                      异议
                    </Button>
                  </div>
                )}
              </div>
            ),
          },
        ]}
      />
      {mayReview && open.length > 0 && (
        <Button loading={busy} onClick={() => onApprove(open.slice(0, SAFETY_PAGE))}>
          认可上面未审阅的 {Math.min(open.length, SAFETY_PAGE)} 行
        </Button>
      )}
    </div>
  );
}

function Verdict({ row: { verdict, note } }: { readonly row: SafetyRowView }) {
  if (verdict === undefined) return <Tag tone="waiting" text="未审阅" />;
  return (
    <div>
      <Tag
        {...(verdict === 'approved' ? { tone: 'done', text: '认可' } : { tone: 'danger', text: '有异议' })}
      />
      {note !== undefined && <div className="quiet">{note}</div>}
    </div>
  );
}
