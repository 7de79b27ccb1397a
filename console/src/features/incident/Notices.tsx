import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { IncidentView } from '@shared/contracts/incident';
import type { Notice } from '@shared/domain/incident/incident';
import type { NoticeReader } from '@shared/domain/incident/notice';
import { copy } from '../../platform/clipboard';
import { openFile } from '../../platform/openFile';
import { explain } from './messages';
import { incidentService } from './service';

const READERS: readonly { readonly value: NoticeReader; readonly label: string }[] = [
  { value: 'authority', label: '给主管部门' },
  { value: 'persons', label: '给个人' },
];

/** A notice as plain text, to be pasted into a letter or a form. */
const textOf = ({ title, parts }: Notice): string =>
  [title, ...parts.map(({ heading, text }) => `${heading}\n${text}`)].join('\n\n');

/** 通知: generated from what was typed, read and copied or printed; nothing of it is sent from here. */
export function Notices({ incident }: { readonly incident: IncidentView }) {
  const { message } = App.useApp();
  const [reader, setReader] = useState<NoticeReader>('authority');
  const notice = incident.notices[reader];
  const isSent = incident.steps.some(
    (it) => it.step === (reader === 'authority' ? 'report' : 'tell') && it.notice,
  );
  const copyIt = async () => {
    if (await copy(textOf(notice))) void message.success('已复制全文');
    else void message.error('浏览器不允许复制，请选中文字后手动复制');
  };
  const print = async () => {
    const reply = await incidentService.paper(incident.id, reader);
    if (reply.ok) openFile(reply.value.url);
    else void message.error(explain(reply.code));
  };
  return (
    <div className="card stack" role="group" aria-label="通知">
      <div className="spread">
        <h2>通知</h2>
        <div className="row">
          <Segmented
            options={[...READERS]}
            value={reader}
            onChange={(value) => setReader(value as NoticeReader)}
            aria-label="给谁的通知"
          />
          <Button onClick={() => void copyIt()}>复制全文</Button>
          <Button onClick={() => void print()}>打印（PDF）</Button>
        </div>
      </div>
      <p className="quiet">
        {isSent ? '登记时的原文，已固定。' : '按已保存的内容生成，登记这一步时固定。系统不会代为发送。'}
      </p>
      <article className="incident__notice">
        <h3>{notice.title}</h3>
        {notice.parts.map(({ heading, text }) => (
          <section key={heading}>
            <h4>{heading}</h4>
            <p className="incident__words">{text || '（待填写）'}</p>
          </section>
        ))}
      </article>
    </div>
  );
}
