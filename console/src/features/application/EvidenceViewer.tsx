import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import type { ApplicationReview } from '@shared/contracts/application';
import type { Document } from '@shared/domain/application/fields';
import { Empty } from '../../ui/Empty';
import { DOCUMENT_NAMES } from './words';

type Props = {
  readonly evidence: ApplicationReview['evidence'];
  readonly onPoint: (at: Document) => void;
  readonly onReload: () => unknown;
};
const SIZES = [100, 150, 200, 300] as const;
const QUARTER = 90;

/** 证明材料: one picture at a time, large enough to read, turned as it must be. */
export function EvidenceViewer({ evidence, onPoint, onReload }: Props) {
  const pictures = evidence.flatMap(({ document, pictures: all }) =>
    all.map((it, at) => ({
      ...it,
      document,
      label: `${DOCUMENT_NAMES[document]}${all.length > 1 ? ` ${at + 1}` : ''}`,
    })),
  );
  const [chosen, choose] = useState(0);
  const [size, setSize] = useState<number>(SIZES[0]);
  const [turned, setTurned] = useState(0);
  const [broken, setBroken] = useState<string>();
  const picture = pictures[chosen];
  if (!picture) return <Empty text="没有上传证明材料" />;
  const bigger = SIZES.find((it) => it > size);
  const smaller = SIZES.findLast((it) => it < size);
  return (
    <section className="evidence card stack" aria-label="证明材料">
      <Radio.Group
        aria-label="材料"
        optionType="button"
        value={chosen}
        onChange={({ target }) => {
          choose(target.value as number);
          setTurned(0);
        }}
        options={pictures.map(({ label }, value) => ({ value, label }))}
      />
      <div className="evidence__frame" tabIndex={0} role="group" aria-label={`${picture.label}，可以滚动`}>
        {broken === picture.url ? (
          <Alert
            type="warning"
            showIcon
            title="图片没有加载成功，地址可能已过期"
            action={<Button onClick={() => void onReload()}>重新取图</Button>}
          />
        ) : (
          <img
            className="evidence__picture"
            src={picture.url}
            alt={picture.label}
            style={{
              transform: `rotate(${turned}deg)`,
              ...(size > SIZES[0] && { maxWidth: 'none', width: `${size}%` }),
            }}
            onError={() => setBroken(picture.url)}
          />
        )}
      </div>
      <div className="row">
        <Button disabled={!smaller} onClick={() => smaller && setSize(smaller)}>
          缩小
        </Button>
        <Button disabled={!bigger} onClick={() => bigger && setSize(bigger)}>
          放大
        </Button>
        <span className="quiet figures">{size}%</span>
        <Button onClick={() => setTurned((it) => it + QUARTER)}>旋转</Button>
        <Button onClick={() => onPoint(picture.document)}>
          指出问题：{DOCUMENT_NAMES[picture.document]}
        </Button>
      </div>
    </section>
  );
}
