import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import type { IntakeDraft } from './draft';
import { SERVICES } from './words';

type Props = {
  readonly service: IntakeDraft['service'];
  readonly onChange: (service: NonNullable<IntakeDraft['service']>) => void;
};

/** 咨询 or 复诊: what the doctor may do depends on it. */
export const ServiceField = ({ service = 'advice', onChange }: Props) => (
  <Field label="这次需要">
    <Choice options={SERVICES} value={service} onChange={onChange} ariaLabel="这次需要" columns={1} />
  </Field>
);
