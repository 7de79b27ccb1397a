import { Text } from '@tarojs/components';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import { TextInput } from '../../ui/TextInput';
import './patient.scss';
import { useIdCard } from './useIdCard';

type Props = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (part: { readonly name?: string; readonly idNumber: string }) => void;
};

/** 身份证号, typed or read from a photo of the card. */
export function IdNumberField({ value, error, onChange }: Props) {
  const { press, problem } = useIdCard(onChange);
  return (
    <Field
      label="身份证号"
      hint="依照法规，问诊需要实名。可以先不填，核验后才能问诊。共 18 位，最后一位可以是 X"
      error={error ?? problem}
    >
      <TextInput
        value={value}
        onChange={(idNumber) => onChange({ idNumber })}
        placeholder="18 位号码"
        type="idcard"
        maxLength={24}
        ariaLabel="身份证号"
      />
      {value.trim().length > 6 && <Text className="patient-form__told">{groupsOf(value)}</Text>}
      <Pressable
        className="patient-form__photo"
        onPress={press.run}
        disabled={press.busy}
        ariaLabel="拍身份证自动填写"
      >
        <Icon name="camera" size={20} />
        <Text>{press.busy ? '正在识别，请稍等' : '拍身份证自动填写'}</Text>
      </Pressable>
      <Text className="patient-form__quiet">照片识别后立即删除，不会保存</Text>
    </Field>
  );
}

/** 110105 19491231 002X: place, birthday, order. Read over more easily than eighteen digits, and never cut off. */
const groupsOf = (value: string): string => {
  const digits = value.replace(/\s/g, '');
  return [digits.slice(0, 6), digits.slice(6, 14), digits.slice(14)].filter(Boolean).join(' ');
};
