import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import { personOf } from '@shared/domain/triage/inCase';
import type { DepartmentCode } from '@shared/domain/department/departments';
import { usePatients } from '../../features/patient/usePatients';
import { useSession } from '../../features/session/useSession';
import { EmergencyScreen } from '../../features/triage/EmergencyScreen';
import { Result } from '../../features/triage/Result';
import { LONGEST, useTriage, type About } from '../../features/triage/useTriage';
import { useWarning } from '../../features/triage/useWarning';
import { WarningLine } from '../../features/triage/WarningLine';
import { backOrTo, goBack, useRouteParams } from '../../platform/navigation';
import { scrollToTop } from '../../platform/scroll';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea } from '../../ui/TextArea';
import { VoiceButton } from '../../ui/VoiceButton';
import { Doctors } from './Doctors';
import './index.scss';

/** 看什么科: an emergency first, then the department. */
export default function TriagePage() {
  const { session } = useSession();
  return session.kind === 'ready' ? <WithPatients /> : <Ask patients={[]} />;
}

function WithPatients() {
  const { screen } = usePatients();
  const { patient, week } = useRouteParams<'triage'>();
  if (patient && screen.kind === 'loading')
    return (
      <Page tone="surface">
        <Skeleton kind="card" rows={3} />
      </Page>
    );
  const told = screen.kind === 'ready' && screen.patients.find(({ id }) => id === patient);
  if (told) return <Warn about={aboutOf(told, Number(week))} />;
  // Without the list the page works too: it only knows less.
  return <Ask patients={screen.kind === 'ready' ? screen.patients : []} />;
}

/** What was told to a doctor of one's own choice named an emergency: the warning, and back to where it was told. */
function Warn({ about: first }: { readonly about: About }) {
  const [about] = useState(first);
  const { screen, problem, goOn, isOver } = useWarning(about);
  useEffect(() => {
    if (isOver) void goBack();
  }, [isOver]);
  return (
    <Page tone="surface">
      {problem && <Notice tone="waiting">{problem}</Notice>}
      {screen.kind === 'emergency' && (
        <EmergencyScreen warnings={screen.warnings} onGoOn={goOn} onBack={goBack} />
      )}
    </Page>
  );
}

const NOBODY: About = { person: {} };
/** Nobody of the account: how old they are is asked, for a child and an infant are led otherwise. */
const BANDS = [
  { value: 0.1, label: '不满 3 个月' },
  { value: 0.5, label: '3 个月到 1 岁' },
  { value: 6, label: '1 到 13 岁' },
  { value: 16, label: '14 到 17 岁' },
  { value: 40, label: '18 到 64 岁' },
  { value: 70, label: '65 岁以上' },
] as const;

function Ask({ patients }: { readonly patients: readonly PatientView[] }) {
  const [about, setAbout] = useState<About>(NOBODY);
  const triage = useTriage(about);
  const { screen } = triage;
  const [department, setDepartment] = useState<DepartmentCode>();
  const shown = `${screen.kind} ${department ?? ''} ${triage.answers.length}`;
  useEffect(scrollToTop, [shown]);

  if (screen.kind === 'emergency')
    return (
      <Page tone="surface">
        <EmergencyScreen warnings={screen.warnings} onGoOn={triage.goOn} onBack={triage.back} />
      </Page>
    );
  return (
    <Page
      footer={
        screen.kind === 'telling' ? (
          <Button onPress={triage.next} busy={triage.busy}>
            看看该看什么科
          </Button>
        ) : (
          <Button kind="quiet" onPress={department ? () => setDepartment(undefined) : triage.back}>
            {department ? '看其他科室' : '修改描述'}
          </Button>
        )
      }
    >
      {triage.problem && <Notice tone="waiting">{triage.problem}</Notice>}
      {screen.kind === 'telling' ? (
        <>
          {/* Above everything: it must be in sight while somebody types, on the smallest phone too. */}
          <WarningLine warnings={triage.warnings} />
          <Card className="form">
            {patients.length > 0 && (
              <Field label="给谁看">
                <Choice
                  options={[
                    ...patients.map(({ id, name }) => ({ value: id as string, label: name })),
                    { value: '', label: '其他人' },
                  ]}
                  value={about.patientId ?? ''}
                  onChange={(id) => setAbout(aboutOf(patients.find((it) => it.id === id)))}
                  ariaLabel="给谁看"
                />
              </Field>
            )}
            <Field label="哪里不舒服">
              <TextArea
                value={triage.text}
                onChange={triage.change}
                placeholder="例如：咳嗽三天，夜里加重，有黄痰"
                maxLength={LONGEST}
                minRows={5}
                ariaLabel="哪里不舒服"
              />
            </Field>
            <VoiceButton onWords={triage.hear} />
            {!about.patientId && (
              <Field label="年龄" hint="可以不选；再按一次取消">
                <Choice
                  options={BANDS}
                  value={about.person.age}
                  onChange={(age) => setAbout({ person: age === about.person.age ? {} : { age } })}
                  ariaLabel="年龄"
                />
              </Field>
            )}
          </Card>
          {triage.warnings.length === 0 && (
            <Text className="ask__note">胸痛、呼吸困难、意识不清、大出血，请立即拨打 120。</Text>
          )}
          {triage.problem && (
            <Button kind="quiet" onPress={() => backOrTo('departments')}>
              直接选择科室
            </Button>
          )}
        </>
      ) : department ? (
        <Doctors department={department} text={triage.text} about={about} />
      ) : (
        <Result
          result={screen.result}
          answered={triage.answers.length}
          onAnswer={triage.answer}
          onDepartment={setDepartment}
          onOther={() => backOrTo('departments')}
        />
      )}
    </Page>
  );
}

function aboutOf(patient: PatientView | undefined, week?: number): About {
  if (!patient) return NOBODY;
  const pregnancy = week && week > 0 && week < 44 ? { kind: 'pregnant' as const, week } : undefined;
  return { patientId: patient.id, person: personOf(patient, pregnancy && { pregnancy }, Date.now()) };
}
