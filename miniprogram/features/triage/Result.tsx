import { Text, View } from '@tarojs/components';
import type { SuggestionView, TriageView } from '@shared/contracts/triage';
import type { DepartmentCode } from '@shared/domain/department/departments';
import { MAX_ANSWERS } from '@shared/domain/triage/triage';
import { Card } from '../../ui/Card';
import { Cell } from '../../ui/Cell';
import { Choice } from '../../ui/Choice';
import { Notice } from '../../ui/Notice';
import { SectionTitle } from '../../ui/SectionTitle';
import './triage.scss';
import { useRephrasing } from './useRephrasing';
import { noteText } from './words';

type Props = {
  readonly result: TriageView;
  readonly answered: number;
  readonly onAnswer: (questionId: string, optionId: string) => unknown;
  readonly onDepartment: (code: DepartmentCode) => unknown;
  readonly onOther: () => unknown;
};

const GENERAL: DepartmentCode = '02';
/** A second or third department less likely than this would only puzzle. */
const WORTH_SHOWING = 0.03;

/** One question when the words are not enough; then departments with the words that led there. */
export function Result({ result, answered, onAnswer, onDepartment, onOther }: Props) {
  const { outcome, departments, question, note } = result;
  const otherWords = useRephrasing(question?.id);
  const isUseless = note !== undefined && note !== 'looks_for_doctor';
  return (
    <View className="triage">
      {note && <Notice tone="quiet">{noteText[note]}</Notice>}
      {question && (
        <Card className="form">
          <Text className="triage__step">
            再问一句，{answered + 1} / {MAX_ANSWERS}
          </Text>
          <Text className="triage__question">{question.text}</Text>
          {otherWords && (
            <Text className="triage__note">换个说法：{otherWords}（由程序自动改写，以上面的问题为准）</Text>
          )}
          <Choice
            options={question.options.map(({ id, label }) => ({ value: id, label }))}
            value={undefined}
            onChange={(id) => onAnswer(question.id, id)}
            ariaLabel={question.text}
            columns={1}
          />
        </Card>
      )}
      {outcome === 'abstain' && (
        <>
          <SectionTitle>拿不准时，先看全科</SectionTitle>
          <Card>
            <Cell
              title="全科医学科"
              note="全科医生会先了解情况，需要时再请专科医生"
              onPress={() => onDepartment(GENERAL)}
            />
          </Card>
        </>
      )}
      {!isUseless && (
        <>
          <SectionTitle>{question ? '也可以现在就选' : '可以看这些科'}</SectionTitle>
          <Card>
            {departments
              .filter(
                ({ code, score }, at) =>
                  (at === 0 || score >= WORTH_SHOWING) && (outcome !== 'abstain' || code !== GENERAL),
              )
              .map((it) => (
                <Department key={it.code} department={it} onOpen={() => onDepartment(it.code)} />
              ))}
          </Card>
        </>
      )}
      <Card>
        <Cell title="没有我要的科室" note="查看全部科室" onPress={onOther} />
      </Card>
      <Text className="triage__note">
        这里只推荐科室，不是诊断。推荐所用的词表和规则尚未经医学负责人签署。
      </Text>
    </View>
  );
}

type DepartmentProps = { readonly department: SuggestionView; readonly onOpen: () => unknown };

const Department = ({ department: { name, words }, onOpen }: DepartmentProps) => (
  <Cell
    title={name}
    {...(words.length > 0 && { note: `因为您说到：${words.join('、')}` })}
    onPress={onOpen}
  />
);
