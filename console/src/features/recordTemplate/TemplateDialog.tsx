import { Input } from 'antd';
import { useId, useState } from 'react';
import type { RecordTemplate } from '@shared/domain/record/recordTexts';
import { DeedFrame } from '../../ui/DeedFrame';
import { PARTS } from './words';

type Props = {
  readonly template: RecordTemplate | undefined;
  /** Titles of the others. */
  readonly taken: readonly string[];
  readonly busy: boolean;
  /** Why it was not kept; undefined when it was. */
  readonly onSave: (template: RecordTemplate) => Promise<string | undefined>;
  readonly onClose: () => void;
};

const EMPTY = Object.fromEntries(PARTS.map(({ key }) => [key, ''])) as RecordTemplate['body'];

/** A template as it is written or changed. */
export function TemplateDialog({ template, taken, busy, onSave, onClose }: Props) {
  const id = useId();
  const [title, setTitle] = useState(template?.title ?? '');
  const [body, setBody] = useState(template?.body ?? EMPTY);
  const [refused, setRefused] = useState<string>();
  const problem =
    title.trim() === ''
      ? '请填写名称'
      : taken.includes(title.trim())
        ? '已经有这个名称的模板了，请换一个名称'
        : Object.values(body).every((text) => text.trim() === '')
          ? '请至少填写一项内容'
          : undefined;
  return (
    <DeedFrame
      title={template ? '修改模板' : '添加模板'}
      effects={['保存后所有医生立即可以套用', '套用只把文字接在已写的内容后面，由医生核对']}
      okText="保存"
      busy={busy}
      refused={refused}
      onOk={async () => setRefused(problem ?? (await onSave({ title: title.trim(), body })))}
      onClose={onClose}
    >
      <div>
        <label htmlFor={`${id}-title`}>名称</label>
        <Input
          id={`${id}-title`}
          maxLength={30}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </div>
      {PARTS.map(({ key, label, max }) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>{label}</label>
          <Input.TextArea
            id={`${id}-${key}`}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={max}
            value={body[key]}
            onChange={({ target }) => setBody({ ...body, [key]: target.value })}
          />
        </div>
      ))}
    </DeedFrame>
  );
}
