import type { Doctor } from '@shared/domain/doctor/doctor';
import { mayAnswer, practiceOf, qualifiedNow, type Practice } from '@shared/domain/doctor/fitness';
import { licensed } from '@shared/domain/licence/licensed';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { CommandContext } from './implement';
import type { Tx } from './tx';

/** What must be known of a call to say whether its doctor may act. */
export type AsDoctor = Pick<CommandContext<readonly ['doctor'], unknown>, 'actor' | 'device' | 'now' | 'db'>;

/** The account's row was read to know who asks; one that does not say it yet is looked up. */
async function practiceNow({ actor, db }: AsDoctor): Promise<Practice | undefined> {
  const account = await db.accounts.find(actor.accountId);
  return account?.practice ?? (await db.doctors.find(actor.id));
}

/** Papers that hold, and nobody's suspension: for what must never wait for a camera. */
export const qualifiedHere = async (context: AsDoctor) =>
  qualifiedNow(await practiceNow(context), context.now);

/** Papers that hold, and the face check of today on this device. */
export const fitHere = async (context: AsDoctor) =>
  mayAnswer(await practiceNow(context), context.device?.id, context.now);

/** 可以诊疗: the hospital may treat in this department, and this doctor may act on this device. */
export async function treatsHere(
  { departmentCode }: Pick<Consultation, 'departmentCode'>,
  context: AsDoctor & Pick<CommandContext<readonly ['doctor'], unknown>, 'licences'>,
) {
  const open = licensed(await context.licences(), departmentCode, context.now);
  return open.ok ? fitHere(context) : open;
}

/** Writes a doctor's row, and what the account's row says of it. */
export async function stageDoctor(tx: Tx, doctor: Doctor): Promise<void> {
  tx.doctors.replace(doctor);
  const account = doctor.accountId && (await tx.accounts.find(doctor.accountId));
  if (account?.doctorId === doctor.id) tx.accounts.replace({ ...account, practice: practiceOf(doctor) });
}
