import { Text } from '@tarojs/components';
import { Since } from '@shared/domain/consultation/complaint';
import { joined } from '../../platform/useVoice';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextArea } from '../../ui/TextArea';
import { TOLD_PARTS } from '../../ui/told';
import { ToldField } from '../../ui/ToldField';
import { VoiceButton } from '../../ui/VoiceButton';
import { MAX_CHIEF, partId, type Problems } from './complaint';
import type { IntakeDraft } from './draft';
import { PregnancyField } from './PregnancyField';
import { sinceText } from './words';

const SINCES = Since.options.map((value) => ({ value, label: sinceText[value] }));

type Props = {
  readonly draft: IntakeDraft;
  readonly problems: Problems;
  readonly asksPregnancy: boolean;
  readonly onChange: (part: Partial<IntakeDraft>) => void;
};

/** The questions that a doctor asks first. */
export function ComplaintFields({ draft, problems, asksPregnancy, onChange }: Props) {
  return (
    <>
      <Field
        id={partId('chief')}
        label="哪里不舒服"
        hint="怎么不舒服、什么情况下加重、已做过哪些检查"
        error={problems.chief}
      >
        <TextArea
          value={draft.chief}
          onChange={(chief) => onChange({ chief })}
          placeholder="如：咳嗽三天，夜里加重，有黄痰，昨天体温 38.2 度"
          maxLength={MAX_CHIEF}
          minRows={4}
          ariaLabel="哪里不舒服"
        />
        <VoiceButton onWords={(words) => onChange({ chief: joined(draft.chief, words) })} />
      </Field>
      <Field id={partId('since')} label="多久了" error={problems.since}>
        <Choice
          options={SINCES}
          value={draft.since}
          onChange={(since) => onChange({ since })}
          ariaLabel="多久了"
        />
      </Field>
      {draft.prefilledAt !== undefined && (
        <Notice tone="quiet">
          <Text>下面三项按上次填写带入，请核对，有变化请修改</Text>
        </Notice>
      )}
      {TOLD_PARTS.map(({ part, ...words }) => (
        <ToldField
          key={part}
          id={partId(part)}
          {...words}
          told={draft[part]}
          error={problems[part]}
          onChange={(told) => onChange({ [part]: told })}
        />
      ))}
      {asksPregnancy && (
        <PregnancyField
          pregnancy={draft.pregnancy}
          error={problems.pregnancy}
          onChange={(pregnancy) => onChange({ pregnancy })}
        />
      )}
    </>
  );
}
