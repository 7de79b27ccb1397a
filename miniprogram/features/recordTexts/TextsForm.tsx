import { Text } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { SectionTitle } from '../../ui/SectionTitle';
import { TextArea } from '../../ui/TextArea';
import { TextInput } from '../../ui/TextInput';
import { KeptRow } from './KeptRow';
import { PARTS } from './parts';
import type { OwnTexts } from './service';
import { useTextsForm } from './useTextsForm';

type Props = { readonly kept: OwnTexts; readonly hospital: OwnTexts['templates'] };

const labelOf = (part: string) => PARTS.find(({ value }) => value === part)!.label;

/** 病历模板和常用语 of this doctor, and the hospital's templates to know of. */
export function TextsForm({ kept, hospital }: Props) {
  const form = useTextsForm(kept);
  const { draft, setDraft, phrase, setPhrase } = form;
  return (
    <Page title="病历模板">
      <Notice tone="quiet">
        <Text>不要写入任何患者的姓名和病情。套用后请逐项核对</Text>
      </Notice>
      {hospital.length > 0 && (
        <Card>
          <SectionTitle>院内模板</SectionTitle>
          {hospital.map(({ title }) => (
            <KeptRow key={title} text={title} />
          ))}
        </Card>
      )}
      <Card>
        <SectionTitle>我的模板</SectionTitle>
        {form.kept.templates.length === 0 && <Text>还没有自己的模板</Text>}
        {form.kept.templates.map(({ title }) => (
          <KeptRow key={title} text={title} onRemove={() => void form.removeTemplate(title)} />
        ))}
      </Card>
      <Card>
        <SectionTitle>添加模板</SectionTitle>
        <Field label="模板名称" error={form.problem}>
          <TextInput
            value={draft.title}
            onChange={(title) => setDraft({ ...draft, title })}
            placeholder="如：高血压复诊"
            maxLength={30}
            ariaLabel="模板名称"
          />
        </Field>
        {PARTS.map(({ value, label, max }) => (
          <Field key={value} label={label}>
            <TextArea
              value={draft.body[value]}
              onChange={(text) => setDraft({ ...draft, body: { ...draft.body, [value]: text } })}
              maxLength={max}
              minRows={2}
              ariaLabel={label}
            />
          </Field>
        ))}
        <Button onPress={form.add.run} busy={form.add.busy}>
          保存模板
        </Button>
      </Card>
      <Card>
        <SectionTitle>常用语</SectionTitle>
        {form.kept.phrases.map((it) => (
          <KeptRow
            key={`${it.part} ${it.text}`}
            text={`${labelOf(it.part)}：${it.text}`}
            onRemove={() => void form.removePhrase(it)}
          />
        ))}
        <Field label="用在哪一项">
          <Choice
            options={PARTS.map(({ value, label }) => ({ value, label }))}
            value={form.part}
            onChange={form.setPart}
            ariaLabel="用在哪一项"
          />
        </Field>
        <Field label="添加一句" error={form.phraseProblem}>
          <TextArea
            value={phrase}
            onChange={setPhrase}
            placeholder="如：如有加重，请立即到医院就诊"
            maxLength={300}
            minRows={2}
            ariaLabel="添加一句"
          />
        </Field>
        <Button
          kind="quiet"
          onPress={form.addPhrase.run}
          busy={form.addPhrase.busy}
          disabled={!form.canAddPhrase}
        >
          添加常用语
        </Button>
      </Card>
    </Page>
  );
}
