import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsultationView, EarlierView } from '@shared/contracts/consultation';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { previewPictures } from '../../platform/pictures';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import type { DiagnosisPicker } from '../../ui/diagnosisPicker';
import { Field } from '../../ui/Field';
import { Pressable } from '../../ui/Pressable';
import { Tag } from '../../ui/Tag';
import { TextArea } from '../../ui/TextArea';
import './followUp.scss';
import { useJudging } from './useJudging';
import { evidenceText, VERDICTS } from './words';

type Props = {
  readonly consultation: ConsultationView;
  readonly picker: DiagnosisPicker;
  readonly onChanged: () => void;
};

/** 复诊凭证 at the doctor's: open, read, and say what it shows. */
export function EvidenceCard({ consultation, picker, onChanged }: Props) {
  const { id, state, evidenceState, earlier, verdict, may } = consultation;
  const judge = useJudging(id, onChanged);
  const [isAgain, setAgain] = useState(false);
  if (!evidenceState) return null;
  const canJudge = may.treat && (evidenceState === 'opened' || isAgain);
  return (
    <View className="evidence">
      <View className="evidence__head">
        <Text className="evidence__title">复诊凭证</Text>
        <Tag tone={evidenceState === 'confirmed' ? 'done' : 'waiting'}>{evidenceText[evidenceState]}</Tag>
      </View>
      {may.openEvidence && (
        <Button kind="quiet" onPress={judge.opening.run} busy={judge.opening.busy}>
          打开凭证
        </Button>
      )}
      {earlier && <Earlier earlier={earlier} />}
      {verdict?.kind === 'confirmed' && (
        <Text className="evidence__text">
          认定的诊断：{verdict.diagnoses.map(({ name, code }) => `${name}（${code}）`).join('、')}
        </Text>
      )}
      {verdict && verdict.kind !== 'confirmed' && <Text className="evidence__text">{verdict.words}</Text>}
      {state === 'waiting' && may.treats && earlier && (
        <Text className="evidence__quiet">接诊后可以认定</Text>
      )}
      {canJudge && <Judge {...judge} picker={picker} known={earlier?.diagnoses} />}
      {may.treat && verdict && !isAgain && (
        <Button kind="quiet" onPress={() => setAgain(true)}>
          重新认定
        </Button>
      )}
    </View>
  );
}

function Earlier({ earlier }: { readonly earlier: EarlierView }) {
  const { on, hospital, diagnosis, pictures, diagnoses } = earlier;
  const urls = pictures.map(({ url }) => url);
  return (
    <>
      <Text className="evidence__text">
        患者自述：{on} 在{hospital}诊断“{diagnosis}”
      </Text>
      {diagnoses && (
        <Text className="evidence__text">
          本院病历的诊断：{diagnoses.map(({ name, code }) => `${name}（${code}）`).join('、')}
        </Text>
      )}
      {pictures.length > 0 && (
        <View className="evidence__pictures">
          {pictures.map(({ id, url }, i) => (
            <Pressable
              key={id}
              className="evidence__picture"
              ariaLabel={`查看第 ${i + 1} 张就诊材料`}
              onPress={() => previewPictures(urls, url)}
            >
              <Image className="evidence__image" src={url} mode="aspectFill" lazyLoad />
            </Pressable>
          ))}
        </View>
      )}
    </>
  );
}

type JudgeProps = ReturnType<typeof useJudging> & {
  readonly picker: DiagnosisPicker;
  readonly known: readonly Diagnosis[] | undefined;
};

function Judge({ form, change, problems, judging, picker: Picker, known }: JudgeProps) {
  return (
    <View className="evidence__judge">
      <Field label="凭证说明什么" required error={problems.kind}>
        <Choice
          options={VERDICTS}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          ariaLabel="凭证说明什么"
          columns={1}
        />
      </Field>
      {form.kind === 'confirmed' && (
        <Picker
          label="材料上的诊断"
          hint="这次只能下同一类的诊断"
          error={problems.diagnoses}
          chosen={form.diagnoses}
          onChange={(diagnoses) => change({ diagnoses })}
          offered={known}
        />
      )}
      {form.kind && form.kind !== 'confirmed' && (
        <Field label="给患者的话" required error={problems.words}>
          <TextArea
            value={form.words}
            onChange={(words) => change({ words })}
            placeholder={form.kind === 'more_needed' ? '还需要哪些材料' : '为什么不属于复诊，接下来怎么办'}
            maxLength={200}
            ariaLabel="给患者的话"
          />
        </Field>
      )}
      <Button onPress={judging.run} busy={judging.busy}>
        提交认定
      </Button>
    </View>
  );
}
