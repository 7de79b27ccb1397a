import { Text } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { DayInput } from '../../ui/DayInput';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextInput } from '../../ui/TextInput';
import { partId, type Problems } from './complaint';
import { emptyEarlier, type EarlierDraft } from './draft';
import { PictureField } from './PictureField';
import type { IntakePictures } from './useIntakePictures';

type Props = {
  readonly earlier: EarlierDraft | undefined;
  readonly papers: IntakePictures;
  readonly problems: Problems;
  readonly today: string;
  readonly onChange: (earlier: EarlierDraft) => void;
};

/** 线下就诊: where the illness was diagnosed, and what shows it. */
export function EarlierFields({ earlier = emptyEarlier, papers, problems, today, onChange }: Props) {
  const change = (part: Partial<EarlierDraft>) => onChange({ ...earlier, ...part });
  if (earlier.consultationId)
    return (
      <Notice
        tone="done"
        title="按这次诊断复诊"
        action={
          <Button kind="quiet" onPress={() => onChange(emptyEarlier)}>
            改为上传线下材料
          </Button>
        }
      >
        <Text>
          {earlier.on} 在{earlier.hospital}诊断：{earlier.diagnosis}。医生会看到那次的诊断
        </Text>
      </Notice>
    );
  return (
    <>
      <Field id={partId('earlierDiagnosis')} label="医生当时的诊断" error={problems.earlierDiagnosis}>
        <TextInput
          value={earlier.diagnosis}
          onChange={(diagnosis) => change({ diagnosis })}
          placeholder="如：高血压"
          maxLength={100}
          ariaLabel="医生当时的诊断"
        />
      </Field>
      <Field id={partId('earlierHospital')} label="在哪家医院看的" error={problems.earlierHospital}>
        <TextInput
          value={earlier.hospital}
          onChange={(hospital) => change({ hospital })}
          placeholder="如：市第一人民医院"
          maxLength={100}
          ariaLabel="在哪家医院看的"
        />
      </Field>
      <Field id={partId('earlierOn')} label="看病的日期" error={problems.earlierOn}>
        <DayInput value={earlier.on} onChange={(on) => change({ on })} ariaLabel="看病的日期" end={today} />
      </Field>
      <PictureField
        id={partId('papers')}
        noun="就诊材料"
        hint="拍清楚有诊断的那一页：病历、出院小结或报告"
        error={problems.papers}
        pictures={papers}
      />
    </>
  );
}
