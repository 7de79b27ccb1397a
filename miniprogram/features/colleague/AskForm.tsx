import { Text } from '@tarojs/components';
import type { ColleagueKind } from '@shared/domain/colleague/request';
import { departmentName } from '@shared/domain/department/departments';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { PagedList } from '../../ui/PagedList';
import { TextArea } from '../../ui/TextArea';
import { useAsking } from './useAsking';
import { titleText } from './words';

type Props = {
  readonly consultationId: ConsultationId;
  readonly kind: ColleagueKind;
  /** Whoever asks is no colleague of their own. */
  readonly me: DoctorId;
  readonly onDone: () => void;
};

const WORDS: Record<
  ColleagueKind,
  { title: string; note: string; label: string; hint: string; deed: string }
> = {
  hand_over: {
    title: '转给同事',
    note: '同事接受、患者同意后才会转交。费用和承诺不变；转交后您只能看到自己写过的话',
    label: '为什么转交',
    hint: '如：这个问题更适合皮肤科医生看',
    deed: '请同事接手',
  },
  opinion: {
    title: '请同事看一看',
    note: '患者同意后，同事可以查看这次问诊并写下意见。怎样处理仍由您决定',
    label: '想请教什么',
    hint: '如：请看皮疹的照片，像不像药疹',
    deed: '请患者同意',
  },
};

/** 请同事: why, and whom. */
export function AskForm({ consultationId, kind, me, onDone }: Props) {
  const { chosen, setChosen, typed, setTyped, doctors, press, problems } = useAsking(
    consultationId,
    kind,
    me,
    onDone,
  );
  const words = WORDS[kind];
  return (
    <Page
      title={words.title}
      footer={
        <Button onPress={press.run} busy={press.busy}>
          {words.deed}
        </Button>
      }
    >
      <Notice tone="quiet">
        <Text>{words.note}</Text>
      </Notice>
      <Card>
        <Field label={words.label} required hint="患者会看到这段话" error={problems.words}>
          <TextArea
            value={typed}
            onChange={setTyped}
            placeholder={words.hint}
            maxLength={500}
            ariaLabel={words.label}
          />
        </Field>
      </Card>
      <Card>
        <Field label="选择医生" required error={problems.doctor}>
          <PagedList
            list={doctors.list}
            onReload={doctors.reload}
            onMore={doctors.loadMore}
            empty={<Empty title="现在没有可以请的同事" />}
          >
            {(doctor) => (
              <Choice
                key={doctor.id}
                columns={1}
                options={[
                  {
                    value: doctor.id,
                    label: `${doctor.name} ${titleText[doctor.title]}`,
                    note: `${departmentName(doctor.departmentCode)} · ${doctor.onDuty ? '出诊中' : '未出诊'}`,
                  },
                ]}
                value={chosen?.id}
                onChange={() => setChosen(doctor)}
                ariaLabel="选择医生"
              />
            )}
          </PagedList>
        </Field>
      </Card>
    </Page>
  );
}
