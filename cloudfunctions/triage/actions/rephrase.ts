import { rephraseQuestion } from '@shared/contracts/triage';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { PhraserUnavailable } from '../../_runtime/ports/phraser';
import { isSafe } from '../phrasing/isSafe';
import { QUESTIONS } from '../questions/questions';

/** Asks a language model, where the hospital has one. Nothing of the patient is sent; on any doubt nothing is shown. */
export const rephraseAction = implementQuery(rephraseQuestion, async ({ input, ports }) => {
  const phraser = await ports.phraser();
  const question = QUESTIONS.find(({ id }) => id === input.questionId);
  if (!phraser) return ok({ isOn: false });
  if (!question) return ok({ isOn: true });
  const labels = question.options.map(({ label }) => label);
  const said = await phraser.rephrase(question.text, labels).catch((error: unknown) => {
    if (error instanceof PhraserUnavailable) return '';
    throw error;
  });
  const text = said.trim().replace(/\?$/, '？');
  return ok({ isOn: true, ...(isSafe(text, question) && { text }) });
});
