import { Radio } from 'antd';
import { useId } from 'react';
import { STAFF_ROLE_NAMES } from '@shared/domain/staff/staff';
import { STAFF_ROLES, type StaffRole } from '@shared/kernel/actor';

type Props = {
  readonly label: string;
  readonly value: StaffRole | undefined;
  readonly except?: StaffRole;
  readonly onChange: (role: StaffRole) => void;
};

/** One 岗位 of all. */
export function RoleChoice({ label, value, except, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <p id={id}>{label}</p>
      <Radio.Group
        aria-labelledby={id}
        value={value}
        onChange={({ target }) => onChange(target.value as StaffRole)}
        options={STAFF_ROLES.filter((it) => it !== except).map((it) => ({
          value: it,
          label: STAFF_ROLE_NAMES[it],
        }))}
      />
    </div>
  );
}
