import type { ConsultationItem } from '@shared/contracts/consultation';
import { unreadOf, type Consultation, type Side } from '@shared/domain/consultation/consultation';
import type { PictureView } from '@shared/domain/picture/picture';
import type { PictureId } from '@shared/kernel/ids';
import type { CaseParties } from '../_runtime/present/caseParties';
import { fileUrls } from '../_runtime/present/fileUrls';
import type { Ports } from '../_runtime/runtime';
import type { Db } from '../_runtime/tx';

/** Characters of the complaint that a list shows. */
const CHIEF_CHARACTERS = 60;

/** 问诊 in a list, for one side. */
export const itemOf = (
  consultation: Consultation,
  { doctor, patient }: CaseParties,
  side: Side,
): ConsultationItem => {
  const { complaint, waitingSince, acceptBy, acceptedAt, endedAt, lastMessageAt, disposition } = consultation;
  return {
    id: consultation.id,
    state: consultation.state,
    doctor,
    patient,
    chief: [...complaint.chief].slice(0, CHIEF_CHARACTERS).join(''),
    since: complaint.since,
    allergies: complaint.allergies.kind,
    pregnant: complaint.pregnancy?.kind === 'pregnant',
    pictures: consultation.pictureIds.length,
    feeFen: consultation.feeFen,
    requestedAt: consultation.requestedAt,
    payBy: consultation.payBy,
    unread: unreadOf(consultation, side),
    ...(waitingSince !== undefined && { waitingSince }),
    ...(acceptBy !== undefined && { acceptBy }),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(lastMessageAt !== undefined && { lastMessageAt }),
    ...(disposition && { disposition }),
  };
};

/** Pictures with signed addresses, in the order asked for. One that storage does not give has an empty address. */
export async function picturesOf(
  ids: readonly PictureId[],
  db: Db,
  ports: Pick<Ports, 'files'>,
): Promise<PictureView[]> {
  const pictures = new Map((await db.pictures.findAll(ids)).map((it) => [it.id, it.fileId]));
  const urls = await fileUrls(ports, [...pictures.values()]);
  return ids.map((id) => ({ id, url: urls.get(pictures.get(id) ?? '') ?? '' }));
}
