import { Choice } from './Choice';
import { Field } from './Field';
import { TextArea } from './TextArea';
import { MAX_TOLD, type ToldDraft } from './told';

const ANSWERS = [
  { value: 'none', label: '没有' },
  { value: 'some', label: '有' },
  { value: 'unknown', label: '不清楚' },
] as const;

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly told: ToldDraft;
  readonly error: string | undefined;
  readonly onChange: (told: ToldDraft) => void;
};

/** Something that must not be guessed: nothing there, this, or not known. */
export function ToldField({ id, label, hint, placeholder, told, error, onChange }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Choice
        options={ANSWERS}
        value={told.kind}
        onChange={(kind) => onChange({ ...told, kind })}
        ariaLabel={label}
        columns={3}
      />
      {told.kind === 'some' && (
        <TextArea
          value={told.text}
          onChange={(text) => onChange({ ...told, text })}
          placeholder={placeholder}
          maxLength={MAX_TOLD}
          minRows={2}
          ariaLabel={`${label}，具体情况`}
        />
      )}
    </Field>
  );
}
