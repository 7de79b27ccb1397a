import { assessTriage } from '@shared/contracts/triage';
import { hasConsented } from '@shared/domain/consent/purposes';
import { mayActFor } from '@shared/domain/patient/policy';
import { mayGoOn } from '@shared/domain/triage/policy';
import { adviceFor, findRedFlags } from '@shared/domain/triage/redFlags/redFlags';
import type { Triage } from '@shared/domain/triage/triage';
import { TriageId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { rulesInForce } from '../../_runtime/rulesInForce';
import { decide } from '../decide';
import { profileOf } from '../profileOf';

export const assessAction = implementCommand(assessTriage, async ({ input, actor, now, newId, db, tx }) => {
  const { text, toldBy, answers } = input;
  const accountId = actor.role === 'patient' ? actor.id : undefined;
  const [{ rules }, account, patient, before] = await Promise.all([
    rulesInForce(db),
    accountId && tx.accounts.find(accountId),
    input.patientId && tx.patients.find(input.patientId),
    input.triageId && tx.triages.find(input.triageId),
  ]);
  if (input.patientId && !mayActFor(patient || undefined, accountId)) return reject('patient.not_found');
  if (input.triageId && !mayGoOn(before || undefined, accountId)) return reject('triage.not_found');

  const person = patient ? profileOf(patient, input, now) : input.person;
  // Emergencies first: whatever the department score says cannot silence them.
  const flags = findRedFlags(text, person, rules);
  const { departments, outcome, question, note, versions } = decide(text, person, answers);
  const result = {
    outcome: flags.length > 0 ? ('emergency' as const) : outcome,
    ...(note && { note }),
    versions: { ...versions, redFlags: rules.version },
  };
  const found = flags.map(({ ruleId, category, action }) => ({ ruleId, category, action }));
  // Who was warned and then says it otherwise is not warned again, but the doctor still hears of the first warning.
  const isAnother =
    before?.patientId !== undefined && patient !== undefined && before.patientId !== patient.id;
  const earlier = before && !isAnother ? before.flags : [];
  const raised = [...found, ...earlier.filter(({ ruleId }) => found.every((it) => it.ruleId !== ruleId))];
  const kept: Triage | undefined =
    accountId && hasConsented(account, 'sensitive_health')
      ? {
          ...result,
          id: before?.id ?? newId(TriageId),
          accountId,
          ...(patient && { patientId: patient.id }),
          ownerId: patient?.id ?? accountId,
          toldBy,
          ...(raised.length > 0 && { outcome: 'emergency' as const }),
          flags: raised,
          suggested: departments.map(({ code, score }) => ({ code, score })),
          answers,
          at: now,
          // Who has gone on after a warning and says more is not made to forget the warning.
          ...(before?.goneOnAt !== undefined && { goneOnAt: before.goneOnAt }),
        }
      : undefined;
  if (kept && before) tx.triages.replace(kept);
  else if (kept) tx.triages.insert(kept);
  return ok({
    ...result,
    ...(kept && { triageId: kept.id }),
    redFlags: flags.map((flag) => {
      const { sentence, phones } = adviceFor(flag, rules);
      return { ...flag, evidence: [...flag.evidence], sentence, phones: [...phones] };
    }),
    departments: departments.map((it) => ({ ...it, words: [...it.words] })),
    ...(question && { question }),
  });
});
