import { Text, View } from '@tarojs/components';
import type { PatientView } from '@shared/domain/patient/patient';
import { consentNeeded } from '@shared/domain/patient/standing';
import { Card } from '../../ui/Card';
import { Pressable } from '../../ui/Pressable';
import { Tag } from '../../ui/Tag';
import './patient.scss';
import { lackOf, personLine } from './words';

type Props = {
  readonly patient: PatientView;
  readonly now: number;
  readonly onPick?: (() => void) | undefined;
  readonly onHealth: () => void;
  readonly onMeasure: () => void;
  readonly onCorrect: () => void;
  readonly onConsent: () => void;
  readonly onRemove: () => void;
};

/** One 就诊人 of the list, and what is still to be done before a doctor can be asked. */
export function PatientCard({
  patient,
  now,
  onPick,
  onHealth,
  onMeasure,
  onCorrect,
  onConsent,
  onRemove,
}: Props) {
  const { name, verifiedAt, idNumberMasked, relation } = patient;
  const lack = lackOf(patient, now);
  const needed = consentNeeded(patient, now);
  const isConsentUp = verifiedAt !== undefined && needed !== 'none' && relation !== 'self';
  return (
    <Card {...(onPick && { onPress: onPick, ariaLabel: `选择${name}` })}>
      <View className="patient-card__head">
        <Text className="patient-card__name">{name}</Text>
        {lack ? <Tag tone="waiting">{lack}</Tag> : <Tag tone="done">已实名</Tag>}
      </View>
      <Text className="patient-card__line">{personLine(patient, now)}</Text>
      {idNumberMasked && <Text className="patient-card__line">身份证 {idNumberMasked}</Text>}
      <View className="patient-card__ways">
        {verifiedAt === undefined && <Way label="实名核验" name={name} onPress={onCorrect} />}
        {isConsentUp && (
          <Way
            label={CONSENT_WORDS[needed === 'guardian' ? 'guardian' : 'proxy'][lack ? 'give' : 'see']}
            name={name}
            onPress={onConsent}
          />
        )}
        <Way label="健康档案" name={name} onPress={onHealth} />
        <Way label="健康测量" name={name} onPress={onMeasure} />
        <Way label="修改" name={name} onPress={onCorrect} />
        <Way label="移除" name={name} onPress={onRemove} />
      </View>
    </Card>
  );
}

const CONSENT_WORDS = {
  guardian: { give: '监护人同意', see: '查看监护人同意' },
  proxy: { give: '本人授权', see: '查看授权' },
};

type WayProps = { readonly label: string; readonly name: string; readonly onPress: () => void };

const Way = ({ label, name, onPress }: WayProps) => (
  <Pressable className="patient-card__way" onPress={onPress} ariaLabel={`${label}${name}`}>
    <Text>{label}</Text>
  </Pressable>
);
