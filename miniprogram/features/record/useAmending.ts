import { useState } from 'react';
import * as z from 'zod/mini';
import type { RecordView } from '@shared/contracts/record';
import { canonicalJson } from '@shared/kernel/canonical';
import { cleanText, textLength } from '@shared/kernel/text';
import { read, remove, write } from '../../platform/storage';
import { whyNot, toast } from '../../platform/toast';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePin } from '../../platform/usePin';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { dispositionOf, formOf, RecordForm, signingProblems } from './recordForm';
import { recordWriting } from './writing';

/** What is being amended, kept on this phone until it is signed; `version` is the one it was written upon. */
const Kept = z.object({ form: RecordForm, reason: z.string(), version: z.int() });
type Kept = z.infer<typeof Kept>;

const LEAST = 5;
const MOST = 200;
const placeOf = (id: string): string => `record.${id}.amending`;

/** 更正病历: keeps what is typed, and signs a new version at most once. */
export function useAmending(
  record: RecordView,
  needsDiagnosis: boolean,
  onDone: () => void,
  service = recordWriting,
) {
  const { consultationId: id, version } = record;
  const [opening] = useState<Kept>(
    () =>
      read(placeOf(id), Kept) ?? {
        ...{ form: formOf(record.body, record.disposition, record.diagnoses), reason: '', version },
      },
  );
  const [typed, setTyped] = useState(opening);
  const [hasTried, setHasTried] = useState(false);
  const keys = useIntentKeys();
  const { pin, typePin, pinProblem, isMissing, refused } = usePin(explain);
  const { form, reason } = typed;
  const change = (part: Partial<Kept>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    write(placeOf(id), next);
  };
  const length = textLength(cleanText(reason));
  const reasonProblem =
    length < LEAST
      ? `请写明更正的理由，至少 ${LEAST} 个字。患者会看到`
      : length > MOST
        ? `最多 ${MOST} 字，现在 ${length} 字`
        : undefined;
  const problems = signingProblems(form, needsDiagnosis);
  const press = usePress(async () => {
    setHasTried(true);
    const disposition = dispositionOf(form);
    const first = Object.values(problems)[0] ?? reasonProblem;
    if (first !== undefined || !disposition) return whyNot(first ?? '');
    if (isMissing()) return;
    const { body, diagnoses } = form;
    const input = {
      ...{ consultationId: id, version, record: body, disposition, reason, pin },
      ...(diagnoses?.length && { diagnoses }),
    };
    const intent = canonicalJson(input);
    const reply = await service.amend(input, keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (!reply.ok) return refused(reply.code) ? undefined : whyNot(explain(reply.code));
    remove(placeOf(id));
    toast(`已签署第 ${reply.value.version} 版`);
    onDone();
  });
  return {
    ...{ form, reason, opening: opening.form, press, pin, typePin, pinProblem, change },
    /** Another version was signed since this was begun. */
    isOld: opening.version !== version,
    problems: hasTried ? problems : {},
    reasonProblem: hasTried ? reasonProblem : undefined,
    giveUp: () => remove(placeOf(id)),
  };
}
