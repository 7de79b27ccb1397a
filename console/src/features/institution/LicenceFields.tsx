import { Checkbox, Input, Radio } from 'antd';
import { useId } from 'react';
import { DEPARTMENTS, type DepartmentCode } from '@shared/domain/department/departments';
import {
  LICENCE_KIND_NAMES,
  LICENCE_KINDS,
  PRACTICE_KINDS,
  type LicenceKind,
} from '@shared/domain/licence/licence';
import type { Typed } from './facts';

type Props = {
  readonly typed: Typed;
  readonly isKindFixed: boolean;
  readonly onChange: (typed: Typed) => void;
};
const TEXTS = [
  ['number', '编号'],
  ['holder', '持证单位'],
  ['issuer', '发证机关'],
] as const;

/** What stands on the paper. */
export function LicenceFields({ typed, isKindFixed, onChange }: Props) {
  const id = useId();
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  const isPractice = PRACTICE_KINDS.includes(typed.kind);
  return (
    <div className="stack">
      <div>
        <p id={`${id}-kind`}>种类</p>
        <Radio.Group
          aria-labelledby={`${id}-kind`}
          disabled={isKindFixed}
          value={typed.kind}
          onChange={({ target }) => change({ kind: target.value as LicenceKind })}
          options={LICENCE_KINDS.map((value) => ({ value, label: LICENCE_KIND_NAMES[value] }))}
        />
      </div>
      {TEXTS.map(([name, label]) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <Input
            id={`${id}-${name}`}
            maxLength={name === 'number' ? 60 : 100}
            value={typed[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        </div>
      ))}
      <div className="row">
        <label htmlFor={`${id}-from`}>有效期从</label>
        <Input
          id={`${id}-from`}
          type="date"
          style={{ width: 170 }}
          value={typed.validFrom}
          onChange={({ target }) => change({ validFrom: target.value })}
        />
        <label htmlFor={`${id}-until`}>{isPractice ? '到' : '到（长期有效可不填）'}</label>
        <Input
          id={`${id}-until`}
          type="date"
          style={{ width: 170 }}
          value={typed.validUntil}
          onChange={({ target }) => change({ validUntil: target.value })}
        />
      </div>
      {isPractice && (
        <div>
          <div className="spread">
            <p id={`${id}-departments`}>诊疗科目</p>
            <Checkbox
              checked={typed.departmentCodes.length === DEPARTMENTS.length}
              onChange={({ target }) =>
                change({ departmentCodes: target.checked ? DEPARTMENTS.map(({ code }) => code) : [] })
              }
            >
              全选
            </Checkbox>
          </div>
          <Checkbox.Group
            aria-labelledby={`${id}-departments`}
            value={[...typed.departmentCodes]}
            onChange={(codes) => change({ departmentCodes: codes as DepartmentCode[] })}
            options={DEPARTMENTS.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
      )}
    </div>
  );
}
