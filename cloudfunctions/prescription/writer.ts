import type { Pharmacist } from '@shared/domain/pharmacist/pharmacist';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { mayBeOne } from '@shared/domain/prescription/writer';
import type { ApplicationId } from '@shared/kernel/ids';
import type { Tx } from '../_runtime/tx';

/** True where the pharmacist is the doctor who prescribed, or where the papers of the two do not tell them apart. */
export async function mayHaveWritten(tx: Tx, pharmacist: Pharmacist, it: Prescription): Promise<boolean> {
  const doctor = await tx.doctors.find(it.doctorId);
  const [theirs, own] = [
    await numberIn(tx, doctor?.qualification.applicationId),
    await numberIn(tx, pharmacist.applicationId),
  ];
  return mayBeOne(
    { accountId: it.doctorAccountId ?? doctor?.accountId, idNumber: theirs },
    { accountId: pharmacist.accountId, idNumber: own },
  );
}

const numberIn = async (tx: Tx, id: ApplicationId | undefined): Promise<string | undefined> =>
  id && (await tx.applications.find(id))?.form.idNumber;
