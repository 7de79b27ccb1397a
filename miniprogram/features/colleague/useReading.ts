import { useCallback, useState } from 'react';
import type * as z from 'zod/mini';
import type { readCase } from '@shared/contracts/colleague';
import type { MessageView } from '@shared/domain/consultation/message';
import type { ColleagueRequestId } from '@shared/kernel/ids';
import { cleanText, textLength } from '@shared/kernel/text';
import { scrollToPart } from '../../platform/scroll';
import { whyNot, toast } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { useLoaded } from '../../platform/useLoaded';
import { usePin } from '../../platform/usePin';
import { usePress } from '../../platform/usePress';
import { explain } from './messages';
import { colleagueService } from './service';

export type Opened = z.output<typeof readCase.output>;

/** Where the opinion is written. */
export const NOTE_ID = 'colleague-note';

/** A case that a colleague reads, and what they answer. */
export function useReading(requestId: ColleagueRequestId, onDone: () => void, service = colleagueService) {
  const ask = useCallback(() => service.readCase(requestId), [service, requestId]);
  const { screen, reload } = useLoaded(ask, explain);
  const [later, setLater] = useState<readonly MessageView[]>([]);
  const [note, setNote] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const deed = useDeed(explain);
  const keys = useIntentKeys();
  const { pin, typePin, pinProblem, isMissing, refused } = usePin(explain);
  const first = screen.kind === 'ready' ? screen.value.messages : [];
  const messages = [...first, ...later.filter(({ seq }) => seq > (first.at(-1)?.seq ?? 0))];
  const more = usePress(async () => {
    const reply = await service.readCase(requestId, messages.at(-1)?.seq ?? 0);
    if (reply.ok) setLater([...later, ...reply.value.messages]);
    else whyNot(explain(reply.code));
  });
  const text = cleanText(note);
  const problem = textLength(text) < 2 ? '请写下您的意见' : undefined;
  const answer = usePress(async () => {
    setHasTried(true);
    // The button is always in sight, what is missing is further down.
    if (problem) scrollToPart(NOTE_ID);
    if (problem || isMissing()) return;
    const intent = `answer ${requestId} ${pin} ${text}`;
    const reply = await service.answer(requestId, text, pin, keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (!reply.ok) return refused(reply.code) ? undefined : whyNot(explain(reply.code));
    toast('已交给主诊医生');
    onDone();
  });
  const decline = usePress(async () => {
    const why = await deed(`decline ${requestId}`, (key) => service.decline(requestId, key));
    if (why) return whyNot(why);
    onDone();
  });
  return {
    ...{ screen, reload, messages, more, note, setNote, answer, decline, pin, typePin, pinProblem },
    problem: hasTried ? problem : undefined,
  };
}
