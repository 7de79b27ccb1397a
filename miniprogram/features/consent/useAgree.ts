import { useState } from 'react';
import { referenceOf, type ConsentText } from '@shared/domain/consent/texts';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { consentService } from './service';

/** What a person has decided, by exactly the texts that were shown; absent is what was not, or was before. */
export type Decided = {
  readonly notice?: ConsentText | undefined;
  readonly sensitiveHealth?: ConsentText | undefined;
};

/** Answers that mean that there is a newer text to show. */
const OUTDATED: readonly string[] = ['notice.outdated', 'consent.outdated'];

/** 同意: the notice makes the account; 健康信息 by itself is a consent of its own. `onAnswered` hears what was taken. */
export function useAgree(
  decided: Decided,
  onAnswered: (taken: Decided | undefined) => Promise<void>,
  service = consentService,
) {
  const [problem, setProblem] = useState<string>();
  const keys = useIntentKeys();
  const press = usePress(async () => {
    const asked = asking(decided, service);
    if (!asked) return setProblem('请先勾选您同意的内容');
    setProblem(undefined);
    const reply = await asked.send(keys.of(asked.intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(asked.intent);
    if (!reply.ok) setProblem(explain(reply.code));
    if (reply.ok) await onAnswered(decided);
    else if (OUTDATED.includes(reply.code)) await onAnswered(undefined);
  });
  return { press, problem };
}

function asking({ notice, sensitiveHealth }: Decided, service: typeof consentService) {
  const sensitive = sensitiveHealth && referenceOf(sensitiveHealth);
  if (notice) {
    const agreed = { notice: referenceOf(notice), ...(sensitive && { sensitiveHealth: sensitive }) };
    const intent = `${notice.sha256}.${sensitive?.sha256 ?? ''}`;
    return { intent, send: (key: string) => service.register(agreed, key) };
  }
  if (!sensitive) return undefined;
  const send = (key: string) => service.give('sensitive_health', sensitive, key);
  return { intent: sensitive.sha256, send };
}
