import { App, Button, Image, Modal } from 'antd';
import { assessEvent, fileEvent, type StaffEvent } from '@shared/contracts/adverseEvent';
import { summaryOf } from '@shared/domain/adverseEvent/words';
import { ageText } from '@shared/kernel/time';
import { may, useMe } from '../../platform/may';
import { openFile } from '../../platform/openFile';
import { saveFile } from '../../platform/saveFile';
import { Tag } from '../../ui/Tag';
import { momentText } from '../../ui/when';
import { AssessForm } from './AssessForm';
import { FileForm } from './FileForm';
import { formFile } from './formFile';
import { explain } from './messages';
import { adverseEventService } from './service';

type Props = {
  readonly event: StaffEvent;
  readonly onChanged: (event: StaffEvent) => void;
  readonly onClose: () => void;
};

/** 一份报告: what was told, what is known, and what comes next. */
export function EventDialog({ event, onChanged, onClose }: Props) {
  const { role } = useMe();
  const { message } = App.useApp();
  const print = async () => {
    const reply = await adverseEventService.paper(event.id);
    if (reply.ok) openFile(reply.value.url);
    else void message.error(explain(reply.code));
  };
  return (
    <Modal open width={760} title="不良反应报告" onCancel={onClose} footer={null} mask={{ closable: false }}>
      <div className="stack">
        <Told event={event} />
        {may(role, assessEvent) && (
          <AssessForm key={`${event.id}.${event.state}`} event={event} onDone={onChanged} />
        )}
        {may(role, fileEvent) && event.state === 'assessed' && <FileForm event={event} onDone={onChanged} />}
        <details>
          <summary>药品不良反应/事件报告表</summary>
          <Form event={event} />
        </details>
        <Button onClick={() => void print()}>打印报告表（PDF）</Button>
        <Button onClick={() => saveFile(`不良反应报告表-${event.id}.csv`, formFile(event), 'text/csv')}>
          导出报告表（CSV）
        </Button>
      </div>
    </Modal>
  );
}

const Told = ({ event }: { readonly event: StaffEvent }) => {
  const { patient, drug, told, flags, pictures } = event;
  return (
    <div>
      <strong>
        {patient.name} {patient.sex === 'male' ? '男' : '女'} {ageText(patient.bornOn, event.at)}
      </strong>
      <div className="quiet">
        {event.doctorName}医生开具 · 获知 {momentText(event.at)} · 上报时限 {momentText(event.reportBy)}
      </div>
      <div>
        怀疑药品：{drug.name} {drug.strength}，{drug.use}
        {drug.batchNos.length > 0 && `，批号 ${drug.batchNos.join('、')}`}
      </div>
      <div className="quiet">
        并用：{event.others.join('；')}。{event.background.join('；')}
      </div>
      <p>
        患者自述：{told.words}
        {flags.length > 0 && <Tag tone="danger" text="危险信号" />}
      </p>
      <div className="quiet">{summaryOf(told)}</div>
      {pictures.length > 0 && (
        <Image.PreviewGroup>
          <div className="row">
            {pictures.map(({ id, url }, n) => (
              <Image key={id} src={url} width={120} alt={`患者提供的照片 ${String(n + 1)}`} />
            ))}
          </div>
        </Image.PreviewGroup>
      )}
    </div>
  );
};

const Form = ({ event: { form } }: { readonly event: StaffEvent }) => (
  <dl className="sheet">
    {form.map(({ part, label, value }) => (
      <div key={`${part}.${label}`}>
        <dt className="quiet">{label}</dt>
        <dd>{value || '—'}</dd>
      </div>
    ))}
  </dl>
);
