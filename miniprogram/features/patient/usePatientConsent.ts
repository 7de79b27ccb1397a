import { useCallback, useState } from 'react';
import type { PatientView } from '@shared/domain/patient/patient';
import { consentNeeded } from '@shared/domain/patient/standing';
import { cleanText } from '@shared/kernel/text';
import type { PatientId } from '@shared/kernel/ids';
import { useIntentKeys } from '../../platform/useIntentKeys';
import { usePress } from '../../platform/usePress';
import { useReload } from '../../platform/useReload';
import { useTurn } from '../../platform/useTurn';
import { explain } from './messages';
import { patientService } from './service';

/** 监护人同意 or 本人授权 of one person, given or not. */
export type PatientConsentScreen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready';
      readonly patient: PatientView;
      /** 本人 of the account, who asks. */
      readonly self: PatientView | undefined;
      readonly needed: ReturnType<typeof consentNeeded>;
      /** Why the last press was not taken. */
      readonly problem?: string | undefined;
    };

/** What the person writes on this phone to say yes. */
export type Confirmed = { readonly name: string; readonly lastFour: string };

/** What is wrong with what was written, before anybody is asked. */
export function confirmationProblem({ name, lastFour }: Confirmed): string | undefined {
  if (cleanText(name).length < 2) return '请本人填写姓名';
  return /^\d{3}[\dXx]$/.test(lastFour.trim()) ? undefined : '请填写身份证号最后四位，最后一位可以是 X';
}

/** Consent for one person: read, given, taken back. */
export function usePatientConsent(id: PatientId, service = patientService) {
  const [screen, setScreen] = useState<PatientConsentScreen>({ kind: 'loading' });
  const keys = useIntentKeys();

  const begin = useTurn();
  const reload = useCallback(async () => {
    const isLatest = begin();
    const reply = await service.list();
    if (!isLatest()) return;
    const patients = reply.ok ? reply.value.patients : [];
    const patient = patients.find((it) => it.id === id);
    const self = patients.find(({ relation }) => relation === 'self');
    setScreen((known) => {
      if (patient) return ready(patient, self, known.kind === 'ready' ? known.problem : undefined);
      if (!reply.ok && known.kind === 'ready') return known;
      return { kind: 'failed', message: explain(reply.ok ? 'patient.not_found' : reply.code) };
    });
  }, [service, id, begin]);
  useReload(reload);

  /** True when the server has said yes. */
  async function send(
    intent: string,
    ask: (key: string) => ReturnType<typeof service.guard | typeof service.lend>,
  ) {
    const reply = await ask(keys.of(intent));
    if (reply.ok || !reply.code.startsWith('transport.')) keys.settle(intent);
    if (reply.ok) setScreen((it) => (it.kind === 'ready' ? ready(reply.value, it.self) : it));
    else setScreen((it) => (it.kind === 'ready' ? { ...it, problem: explain(reply.code) } : it));
    return reply.ok;
  }

  const [confirmed, setConfirmed] = useState<Confirmed>({ name: '', lastFour: '' });
  const change = (part: Partial<Confirmed>) => {
    setConfirmed((it) => ({ ...it, ...part }));
    setScreen((it) => (it.kind === 'ready' ? ready(it.patient, it.self) : it));
  };
  const guard = usePress(async () => void (await send('guard', (key) => service.guard(id, key))));
  const lend = usePress(async () => {
    const problem = confirmationProblem(confirmed);
    if (problem) return setScreen((it) => (it.kind === 'ready' ? { ...it, problem } : it));
    const lastFour = confirmed.lastFour.trim();
    const said = await send(`lend:${confirmed.name}:${lastFour}`, (key) =>
      service.lend(id, { name: confirmed.name, lastFour }, key),
    );
    // What somebody else has written here is nobody's to find.
    if (said) setConfirmed({ name: '', lastFour: '' });
  });
  const withdraw = usePress(async () => {
    if (screen.kind !== 'ready') return;
    const end = screen.needed === 'guardian' ? service.endGuard : service.endLend;
    await send('withdraw', (key) => end(id, key));
  });
  return { screen, reload, confirmed, change, guard, lend, withdraw };
}

export type PatientConsent = ReturnType<typeof usePatientConsent>;

const ready = (
  patient: PatientView,
  self: PatientView | undefined,
  problem?: string,
): PatientConsentScreen => ({
  kind: 'ready',
  patient,
  self,
  needed: consentNeeded(patient, Date.now()),
  ...(problem !== undefined && { problem }),
});
