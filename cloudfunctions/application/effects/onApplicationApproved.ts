import { pathOfFile } from '@shared/domain/picture/check';
import { effect } from '../../_runtime/effect';

/** The photo of a doctor who was let in: from sealed evidence to a portrait that every patient may see. */
export const onApplicationApproved = effect(
  'application.onApplicationApproved',
  ['application.approved'],
  async ({ applicationId }, { db, runtime, step }) => {
    const application = await db.applications.find(applicationId);
    const [pictureId] = application?.evidence.portrait ?? [];
    const picture = pictureId && (await db.pictures.find(pictureId));
    const doctorId = application?.doctorId;
    if (!picture || !doctorId) return;
    const [files, vault] = await Promise.all([runtime.ports.files(), runtime.ports.vault()]);
    const sealed = await files.read(picture.fileId);
    const bytes = sealed && (await vault.open(picture.accountId, sealed, pathOfFile(picture.fileId)));
    if (!bytes) return;
    const portraitFileId = await files.write(`portraits/${doctorId}-${picture.id}`, bytes);
    await step(doctorId, async ({ tx }) => {
      const doctor = await tx.doctors.find(doctorId);
      if (!doctor || doctor.qualification.applicationId !== applicationId) return;
      if (doctor.portraitFileId !== portraitFileId) tx.doctors.replace({ ...doctor, portraitFileId });
    });
  },
);
