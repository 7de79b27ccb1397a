import { verifyPatient } from '@shared/contracts/patient';
import type { Account } from '@shared/domain/account/account';
import type { Patient } from '@shared/domain/patient/patient';
import { beginVerifying, doneVerifying } from '@shared/domain/patient/attempts';
import { planVerification, settleVerification, type VerifyFacts } from '@shared/domain/patient/verify';
import type { AccountId, PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { IdentityUnavailable, verifyInTurn } from '../../_runtime/ports/identity';
import type { Runtime } from '../../_runtime/runtime';
import type { Db, Tx } from '../../_runtime/tx';
import { isSelfElsewhere, stageOwnNumber } from '../../_runtime/persons/ownNumber';
import { accountOf, personsOf, withPersonsChanged } from '../../_runtime/persons/persons';
import { patientView } from '../present';

type Asked = { tx: Tx; db: Db; blind: Runtime['blind']; now: number };

async function factsOf(patientId: PatientId, accountId: AccountId, { tx, db, blind, now }: Asked) {
  const patient = await tx.patients.find(patientId);
  const account = await accountOf(tx, accountId);
  const persons = await personsOf(db, accountId);
  const digestOf = (idNumber: string) => blind('idNumber', idNumber);
  return { accountId, account, patient, persons, digestOf, now } satisfies VerifyFacts;
}

export const verifyAction = implementCall(verifyPatient, {
  async before({ input, actor, ...context }) {
    const facts = await factsOf(input.patientId, actor.id, context);
    const plan = planVerification(input.idNumber, facts);
    if (!plan.ok) return plan;
    const begun = beginVerifying(facts.account, context.now);
    if (!begun.ok) return begun;
    context.tx.accounts.replace(begun.value);
    return ok({ name: plan.value.patient.name, idNumber: plan.value.number.idNumber });
  },
  async release(_asked, { actor, tx }) {
    const row = doneVerifying(await accountOf(tx, actor.id));
    tx.keepIfRefused({ kind: 'replace', table: 'accounts', row });
  },
  async call(asked, { ports }) {
    const provider = await ports.identity();
    try {
      return ok(await verifyInTurn(provider, asked));
    } catch (error) {
      if (error instanceof IdentityUnavailable) return reject('identity.provider_unavailable');
      throw error;
    }
  },
  async after(asked, { provider, answer }, { input, actor, ...context }) {
    const { tx, now } = context;
    const facts = await factsOf(input.patientId, actor.id, context);
    const account = doneVerifying(facts.account);
    tx.keepIfRefused({ kind: 'replace', table: 'accounts', row: account });
    const plan = planVerification(input.idNumber, facts);
    if (!plan.ok) return plan;
    const { patient, idDigest } = plan.value;
    // The answer was about the name as it stood then.
    if (patient.name !== asked.name) return reject('patient.changed');
    const elsewhere = await isSelfElsewhere(tx, idDigest, patient);
    const settled = settleVerification(plan.value, answer, {
      ...{ account, provider, isSelfElsewhere: elsewhere, now },
    });
    if (!settled.ok) return settled;
    stage(tx, patient, settled.value);
    const { outcome, triesLeft } = settled.value;
    return ok({ outcome, patient: patientView(settled.value.patient), triesLeft });
  },
});

function stage(tx: Tx, before: Patient, { patient, account }: { patient: Patient; account: Account }): void {
  tx.patients.replace(patient);
  tx.accounts.replace(withPersonsChanged(account));
  stageOwnNumber(tx, before, patient);
}
