import { useCallback, useEffect, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import { canonicalJson } from '@shared/kernel/canonical';
import type { PatientId } from '@shared/kernel/ids';
import { read, remove, write } from '../../platform/storage';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { explain } from './messages';
import {
  detailsOf,
  emptyForm,
  formOf,
  PatientForm,
  problemsOf,
  refusalProblems,
  type FormProblems,
} from './patientForm';
import { patientService } from './service';

/** The form of a new 就诊人, or of one on the list. */
export type PatientFormScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly form: PatientForm; readonly problems: FormProblems };

/** 添加/修改就诊人: kept on this phone as it is typed, until the server has said yes. */
export function usePatientForm(id: PatientId | undefined, service = patientService) {
  const draftKey = `patient.form.${id ?? 'new'}`;
  const [screen, setScreen] = useState<PatientFormScreen>(() => {
    const kept = read(draftKey, PatientForm);
    if (!kept && id) return { kind: 'loading' };
    return { kind: 'ready', form: kept ?? emptyForm, problems: {} };
  });
  const keys = useIntentKeys();

  const load = useCallback(async () => {
    const reply = await service.list();
    const known = reply.ok ? reply.value.patients.find((it) => it.id === id) : undefined;
    if (known) setScreen({ kind: 'ready', form: formOf(known), problems: {} });
    else setScreen({ kind: 'failed', message: explain(reply.ok ? 'patient.not_found' : reply.code) });
  }, [service, id]);

  const isLoading = screen.kind === 'loading';
  useEffect(() => void (isLoading && load()), [isLoading, load]);

  const change = (part: Partial<PatientForm>) =>
    setScreen((it) => {
      if (it.kind !== 'ready') return it;
      const form = { ...it.form, ...part };
      write(draftKey, form);
      const touched = Object.fromEntries(Object.keys(part).map((field) => [field, undefined]));
      const { whole: _whole, ...problems } = { ...it.problems, ...touched };
      return { ...it, form, problems: problems as FormProblems };
    });

  /** The person as the server has them now; undefined when something stands against it, which the form then shows. */
  async function save(): Promise<PatientView | undefined> {
    if (screen.kind !== 'ready') return undefined;
    const show = (problems: FormProblems) => setScreen({ ...screen, problems });
    const problems = problemsOf(screen.form, Date.now());
    const details = detailsOf(screen.form);
    if (!details || Object.keys(problems).length > 0) return void show(problems);
    // Other details are another intent: the server refuses a known key with other content.
    const intent = canonicalJson(details);
    const key = keys.of(intent);
    const reply = await (id ? service.correct(id, details, key) : service.add(details, key));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (!reply.ok) return void show(refusalProblems(reply.code));
    remove(draftKey);
    return reply.value;
  }

  return { screen, reload: load, change, save };
}
