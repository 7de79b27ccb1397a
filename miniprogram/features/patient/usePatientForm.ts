import { useCallback, useEffect, useState } from 'react';
import type { PatientDetails, PatientView } from '@shared/domain/patient/patient';
import { canonicalJson } from '@shared/kernel/canonical';
import type { PatientId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { explain, type PatientCode } from './messages';
import {
  detailsOf,
  emptyForm,
  formOf,
  losesProof,
  PatientForm,
  problemsOf,
  refusalProblems,
  toldByNumber,
  type FormProblems,
  type TypedForm,
} from './patientForm';
import { patientService } from './service';

/** What the register said last, while the person is on the list and not verified. */
export type VerifyResult =
  | { readonly kind: 'mismatch' | 'unknown_number'; readonly triesLeft: number }
  | { readonly kind: 'unavailable' | 'limit_reached' };

type Ready = {
  readonly kind: 'ready';
  readonly form: TypedForm;
  readonly problems: FormProblems;
  /** The person as the server has them; absent until they are on the list. */
  readonly known?: PatientView;
  readonly result?: VerifyResult;
};

/** The form of a new 就诊人, or of one on the list. */
export type PatientFormScreen =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly message: string } | Ready;

/** What has become of a press; undefined while something stands against it, which the form then shows. */
export type Saved = { readonly kind: 'saved' | 'verified'; readonly patient: PatientView };

/** Where this phone keeps what is typed about somebody, or about somebody new. */
const placeOf = (id: PatientId | undefined): string => `patient.form.${id ?? 'new'}`;

/** 添加/修改就诊人并核验: kept on this phone as it is typed, but for the number, until the server has said yes. */
export function usePatientForm(id: PatientId | undefined, service = patientService) {
  const [screen, setScreen] = useState<PatientFormScreen>(() => {
    if (id) return { kind: 'loading' };
    const form = { ...(read(placeOf(id), PatientForm) ?? emptyForm), idNumber: '' };
    return { kind: 'ready', form, problems: {} };
  });
  const keys = useIntentKeys();

  const load = useCallback(async () => {
    const reply = await service.list();
    const known = reply.ok ? reply.value.patients.find((it) => it.id === id) : undefined;
    if (!known)
      return setScreen({ kind: 'failed', message: explain(reply.ok ? 'patient.not_found' : reply.code) });
    const form = { ...(read(placeOf(known.id), PatientForm) ?? formOf(known)), idNumber: '' };
    setScreen({ kind: 'ready', form, problems: {}, known });
  }, [service, id]);

  const isLoading = screen.kind === 'loading';
  useEffect(() => void (isLoading && load()), [isLoading, load]);

  const change = (part: Partial<TypedForm>) =>
    setScreen((it) => {
      if (it.kind !== 'ready') return it;
      const told = part.idNumber === undefined ? undefined : toldByNumber(part.idNumber, Date.now());
      const form = { ...it.form, ...part, ...told };
      const { idNumber: _number, ...keepable } = form;
      write(placeOf(it.known?.id), keepable);
      const touched = Object.fromEntries(
        Object.keys({ ...part, ...told }).map((field) => [field, undefined]),
      );
      const { whole: _whole, ...problems } = { ...it.problems, ...touched };
      return { ...it, form, problems: problems as FormProblems };
    });

  async function asked<Reply extends { readonly ok: boolean; readonly code?: string }>(
    intent: string,
    ask: (key: string) => Promise<Reply>,
  ): Promise<Reply> {
    const reply = await ask(keys.of(intent));
    if (reply.ok || !reply.code?.startsWith('transport.')) keys.settle(intent);
    return reply;
  }

  /** On the list as it is typed now. */
  async function kept(details: PatientDetails, known: PatientView | undefined) {
    // Other details are another intent: the server refuses a known key with other content.
    const intent = canonicalJson(details)!;
    if (!known) return asked(intent, (key) => service.add(details, key));
    return asked(intent, (key) => service.correct(known.id, details, key));
  }

  async function save(): Promise<Saved | undefined> {
    if (screen.kind !== 'ready') return undefined;
    const { form, known } = screen;
    const show = (next: Partial<Ready>) =>
      void setScreen((it) => (it.kind === 'ready' ? { ...it, ...next } : it));
    const problems = problemsOf(form, Date.now());
    const details = detailsOf(form);
    if (!details || Object.keys(problems).length > 0) return show({ problems });

    let patient = known;
    if (!patient || canonicalJson(detailsOf(formOf(patient))) !== canonicalJson(details)) {
      const reply = await kept(details, patient);
      if (!reply.ok) return show({ problems: refusalProblems(reply.code) });
      patient = reply.value;
    }
    remove(placeOf(known?.id));
    if (patient.verifiedAt !== undefined || form.idNumber.trim() === '') return { kind: 'saved', patient };

    const { id: patientId } = patient;
    const reply = await asked(`verify:${patientId}:${form.idNumber}`, (key) =>
      service.verify(patientId, form.idNumber, key),
    );
    if (reply.ok && reply.value.outcome === 'verified')
      return { kind: 'verified', patient: reply.value.patient };
    if (reply.ok) {
      const { outcome: kind, triesLeft } = reply.value;
      return show({ known: patient, problems: {}, result: { kind: kind as 'mismatch', triesLeft } });
    }
    // Another phone, or a press whose answer got lost, was there before: it is done, and the number need not stay here.
    if (reply.code === 'patient.already_verified') return { kind: 'verified', patient };
    const result = RESULT_OF[reply.code];
    show(
      result
        ? { known: patient, problems: {}, result: { kind: result } }
        : { known: patient, problems: refusalProblems(reply.code) },
    );
    return undefined;
  }

  const isLosingProof = screen.kind === 'ready' && losesProof(screen.form, screen.known);
  return { screen, isLosingProof, reload: load, change, save };
}

const RESULT_OF: Partial<Record<PatientCode, 'unavailable' | 'limit_reached'>> = {
  'identity.provider_unavailable': 'unavailable',
  'verification.limit_reached': 'limit_reached',
};
