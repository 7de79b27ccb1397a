import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { TriageView } from '@shared/contracts/triage';
import type { TriagePerson } from '@shared/domain/triage/person';
import { adviceFor, findRedFlags } from '@shared/domain/triage/redFlags/redFlags';
import type { RedFlag } from '@shared/domain/triage/redFlags/rule';
import type { ToldBy, TriageAnswer } from '@shared/domain/triage/triage';
import type { PatientId, TriageId } from '@shared/kernel/ids';
import { cleanText } from '@shared/kernel/text';
import { read, remove, write } from '../../platform/storage';
import { joined } from '../../platform/useVoice';
import { explain } from './messages';
import { triageService, type TriageService } from './service';

/** Where the home page and the description of the complaint find what is written here. */
const OPENING = 'intake.opening';
const TRIAGE = 'intake.triage';
/** What somebody has gone on with after the warning: whom it was about, and the words. */
const WENT_ON = 'intake.wentOn';
const PAUSE_MS = 400;
export const LONGEST = 1000;

/** A warning with what to do now. */
export type Warning = RedFlag & { readonly sentence: string; readonly phones: readonly string[] };

export type TriageScreen =
  | { readonly kind: 'telling' }
  /** The warning fills the screen until somebody says that they go on. */
  | { readonly kind: 'emergency'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'result'; readonly result: TriageView };

/** Whom it is about, as far as it is known. */
export type About = { readonly patientId?: PatientId | undefined; readonly person: TriagePerson };

/** 分诊: the words, the warning that needs no network, the question, the departments. */
export function useTriage(about: About, service: Pick<TriageService, 'assess' | 'goOn'> = triageService) {
  const [text, setText] = useState(() => read(OPENING, z.string()) ?? '');
  const [screen, setScreen] = useState<TriageScreen>({ kind: 'telling' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [answers, setAnswers] = useState<readonly TriageAnswer[]>([]);
  const latest = useRef<TriageView>(undefined);
  const pending = useRef<Promise<TriageView | undefined>>(undefined);
  /** Of whom it was said: a warning that was passed over for one person was not for another. */
  const wentOn = useRef<About>(undefined);
  /** The triage that warned: who says it otherwise afterwards is not made to forget it. */
  const warned = useRef<TriageId>(undefined);
  const toldBy = useRef<ToldBy>('typed');
  const paused = usePaused(text);
  const warnings = useMemo(() => warningsIn(paused, about.person), [paused, about.person]);

  const change = (typed: string) => {
    setText(typed);
    setProblem(undefined);
    setAnswers([]);
    latest.current = undefined;
    pending.current = undefined;
    wentOn.current = undefined;
    if (!typed) toldBy.current = 'typed';
    if (cleanText(typed)) write(OPENING, typed.slice(0, LONGEST));
    else remove(OPENING);
  };

  /** What was said is added to what stands there, so that typing and telling go together. */
  const hear = (words: string) => {
    toldBy.current = 'voice';
    change(joined(text, words));
  };

  const ask = async (said: readonly TriageAnswer[]): Promise<TriageView | undefined> => {
    setBusy(true);
    setProblem(undefined);
    const triageId = latest.current?.triageId ?? warned.current;
    const reply = await service.assess({
      text: cleanText(text).slice(0, LONGEST),
      toldBy: toldBy.current,
      answers: [...said],
      ...(about.patientId && { patientId: about.patientId }),
      ...personSaid(about),
      ...(triageId && { triageId }),
    });
    setBusy(false);
    if (!reply.ok) {
      setProblem(explain(reply.code));
      return undefined;
    }
    latest.current = reply.value;
    if (reply.value.triageId) write(TRIAGE, reply.value.triageId);
    if (reply.value.redFlags.length > 0) warned.current = reply.value.triageId;
    setAnswers(said);
    return reply.value;
  };

  /** The warning comes before any call: it must be there without a network too. */
  const next = async () => {
    const found = warningsIn(text, about.person);
    if (found.length > 0 && wentOn.current !== about) {
      setScreen({ kind: 'emergency', warnings: found });
      // What is kept of it is kept in the background; the screen does not wait for it.
      pending.current = ask([]);
      return;
    }
    const result = await ask([]);
    if (!result) return;
    if (result.redFlags.length > 0 && wentOn.current !== about)
      return setScreen({ kind: 'emergency', warnings: result.redFlags });
    setScreen({ kind: 'result', result });
  };

  const goOn = async () => {
    wentOn.current = about;
    write(WENT_ON, `${about.patientId ?? ''} ${cleanText(text)}`);
    const result = (await pending.current) ?? latest.current ?? (await ask([]));
    if (result?.triageId && result.redFlags.length > 0) await service.goOn(result.triageId);
    setScreen(result ? { kind: 'result', result } : { kind: 'telling' });
  };

  const answer = async (questionId: string, optionId: string) => {
    const result = await ask([...answers, { questionId, optionId }]);
    if (result) setScreen({ kind: 'result', result });
  };

  const back = useCallback(() => setScreen({ kind: 'telling' }), []);
  return { text, screen, warnings, problem, busy, answers, change, hear, next, goOn, answer, back };
}

/** What is known of them beside the register: of somebody registered only how far a pregnancy is. */
function personSaid({ patientId, person }: About): { readonly person?: About['person'] } {
  const { pregnancyWeeks } = person;
  if (!patientId) return Object.keys(person).length > 0 ? { person } : {};
  return pregnancyWeeks === undefined ? {} : { person: { pregnancyWeeks } };
}

/** Red flags in these words, with what to do now. Runs on the phone itself. */
export function warningsIn(text: string, person: TriagePerson): readonly Warning[] {
  return findRedFlags(text, person).map((flag) => ({ ...flag, ...adviceFor(flag) }));
}

/** What was typed, once the typing pauses. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
