import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextInput } from '../../ui/TextInput';
import type { PatientConsent } from './usePatientConsent';

type Props = Pick<PatientConsent, 'confirmed' | 'change'> & { readonly name: string };

/** What the person who is asked for writes on the asker's phone. */
export const ProxyFields = ({ name, confirmed, change }: Props) => (
  <>
    <Notice tone="action" title={`请把手机交给${name}`}>
      上面的授权书由{name}本人阅读，同意后由本人填写下面两项
    </Notice>
    <Card className="form">
      <Field label="本人姓名">
        <TextInput
          value={confirmed.name}
          onChange={(it) => change({ name: it })}
          maxLength={60}
          ariaLabel="本人姓名"
        />
      </Field>
      <Field label="身份证号后四位" hint="最后一位可以是 X">
        <TextInput
          value={confirmed.lastFour}
          onChange={(lastFour) => change({ lastFour })}
          type="idcard"
          maxLength={4}
          ariaLabel="身份证号后四位"
        />
      </Field>
    </Card>
  </>
);
