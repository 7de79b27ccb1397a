import { Modal } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { openAtDesk, type DeskOrder } from '@shared/contracts/medicineOrder';
import type { MedicineOrderId } from '@shared/kernel/ids';
import { ageText } from '@shared/kernel/time';
import { call } from '../../platform/call';
import { Loading } from '../../ui/Loading';
import { Refusal } from '../../ui/Refusal';
import { Tag } from '../../ui/Tag';
import { DeskActions } from './DeskActions';
import { explain } from './messages';
import { PackingForm } from './PackingForm';
import { History } from './History';
import { STATE_TONES, STATE_WORDS } from './words';

type Props = { readonly orderId: MedicineOrderId; readonly onClose: () => void };

/** 一单 whole: whose it is, what goes in, what the labels say, and what is to be done now. */
export function DeskDialog({ orderId, onClose }: Props) {
  const [order, setOrder] = useState<DeskOrder>();
  const [refused, setRefused] = useState<string>();
  const load = useCallback(async () => {
    const reply = await call(openAtDesk, { orderId });
    if (reply.ok) setOrder(reply.value);
    else setRefused(explain(reply.code));
  }, [orderId]);
  useEffect(() => void load(), [load]);
  return (
    <Modal open width={760} title="购药订单" onCancel={onClose} footer={null} mask={{ closable: false }}>
      <div className="stack">
        <Refusal message={refused} />
        {!order && !refused && <Loading />}
        {order && <Sheet order={order} />}
        {order?.state === 'paid' && <PackingForm order={order} onDone={onClose} onChanged={load} />}
        {order && <DeskActions order={order} onDone={onClose} />}
        {order && <History steps={order.steps} />}
      </div>
    </Modal>
  );
}

const Sheet = ({ order }: { readonly order: DeskOrder }) => {
  const { patient, receiver, lines, labels, state, way, createdAt, packer, checker, prescriptionId } = order;
  return (
    <div className="stack">
      <div>
        <strong>
          {patient.name} {patient.sex === 'male' ? '男' : '女'} {ageText(patient.bornOn, createdAt)}
        </strong>{' '}
        <Tag tone={STATE_TONES[state]} text={STATE_WORDS[state]} />{' '}
        <Tag text={way === 'delivery' ? '配送' : '自取'} />{' '}
        <Tag text={prescriptionId === undefined ? '非处方药' : '处方药'} />
        {receiver && (
          <div className="quiet">
            {receiver.name} {receiver.phone} {receiver.region.province}
            {receiver.region.city}
            {receiver.region.county}
            {receiver.detail}
          </div>
        )}
        {packer && <div className="quiet">调配：{packer.name}</div>}
        {checker && <div className="quiet">核对：{checker.name}</div>}
      </div>
      <ol className="sheet" aria-label="药品">
        {lines.map((line) => (
          <li key={line.drugId}>
            <strong>{line.name}</strong> {line.strength} × {line.packs - line.short}
            {line.packName} {line.isCold && <Tag tone="danger" text="冷藏" />}
            <div className="quiet">{line.maker}</div>
            {line.packed.map(({ code, batchNo, expiresOn }) => (
              <div key={code} className="figures">
                批号 {batchNo} · 有效期至 {expiresOn} · {code}
              </div>
            ))}
            <pre className="label" aria-label={`${line.name}的标签`}>
              {labels.find(({ drugId }) => drugId === line.drugId)?.text.join('\n')}
            </pre>
          </li>
        ))}
      </ol>
    </div>
  );
};
