import { useState } from 'react';
import type { ConsentText } from '@shared/domain/consent/texts';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { consentService } from './service';

/** 同意告知: exactly the text that was shown. `onAnswered` hears whether the hospital has taken it. */
export function useAgree(
  { version, sha256 }: ConsentText,
  onAnswered: (agreed: boolean) => Promise<void>,
  service = consentService,
) {
  const [problem, setProblem] = useState<string>();
  const keys = useIntentKeys();
  const press = usePress(async () => {
    setProblem(undefined);
    const reply = await service.register({ version, sha256 }, keys.of(sha256));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(sha256);
    if (!reply.ok) setProblem(explain(reply.code));
    // A refusal can mean that there is a newer text to show.
    if (reply.ok || reply.code === 'notice.outdated') await onAnswered(reply.ok);
  });
  return { press, problem };
}
