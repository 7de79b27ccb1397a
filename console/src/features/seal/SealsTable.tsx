import { Button } from 'antd';
import type * as z from 'zod/mini';
import type { listSeals } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { Rows } from '../../ui/Rows';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { SealCheck } from './SealCheck';

type Item = z.output<typeof listSeals.output>['seals'][number];
type Props = {
  readonly seals: readonly Item[];
  readonly onDeed: ((deed: 'seal' | 'withdraw', asked: ConsultationId) => void) | undefined;
};

/** Visits whose sealing was asked for or done, and what is to be done about each. */
export const SealsTable = ({ seals, onDeed }: Props) => (
  <Rows
    caption="病历封存"
    items={seals}
    keyOf={({ consultationId }) => consultationId}
    columns={[
      {
        title: '问诊',
        show: ({ consultationId }) => (
          <span className="mono cut" title={consultationId}>
            {consultationId}
          </span>
        ),
      },
      {
        title: '申请',
        show: ({ askedBy, askedAt }) => (
          <div>
            {askedBy === 'patient' ? '患者' : '医院'}
            <div className="quiet figures">{momentText(askedAt)}</div>
          </div>
        ),
      },
      { title: '状态', show: (it) => <Standing item={it} /> },
      {
        title: '办理',
        show: ({ consultationId, askedBy, sealedAt }) => {
          if (sealedAt !== undefined) return <SealCheck consultationId={consultationId} />;
          if (!onDeed) return null;
          return askedBy === 'patient' ? (
            <Button onClick={() => onDeed('seal', consultationId)}>确认封存</Button>
          ) : (
            <Button onClick={() => onDeed('withdraw', consultationId)}>撤回申请</Button>
          );
        },
      },
    ]}
  />
);

function Standing({ item: { askedBy, sealedAt, lateAt, lapsesAt } }: { readonly item: Item }) {
  if (sealedAt !== undefined) return <Tag tone="done" text="已封存" />;
  if (lateAt !== undefined) return <Tag tone="danger" text="等待医院确认，已逾期" />;
  if (askedBy === 'patient') return <Tag tone="waiting" text="等待医院确认" />;
  return (
    <div>
      <Tag tone="waiting" text="等待患者确认" />
      {lapsesAt !== undefined && <div className="quiet figures">{momentText(lapsesAt)} 失效</div>}
    </div>
  );
}
