import type { EventView, QueuedEvent, StaffEvent } from '@shared/contracts/adverseEvent';
import type { AdverseEvent } from '@shared/domain/adverseEvent/event';
import { formOf } from '@shared/domain/adverseEvent/form';
import type { PictureId } from '@shared/kernel/ids';
import { kindWords, summaryOf } from '@shared/domain/adverseEvent/words';

type UrlOf = (id: PictureId) => string;

const picturesOf = ({ pictures = [] }: AdverseEvent, urlOf: UrlOf) =>
  pictures.map(({ id }) => ({ id, url: urlOf(id) }));

/** A report as its person and its doctor read it: what a pharmacist thinks of the cause stays with the hospital. */
export const eventView =
  (urlOf: UrlOf) =>
  (event: AdverseEvent): EventView => {
    const { drug, patient, assessed, flags, ...it } = event;
    return {
      ...{ id: it.id, consultationId: it.consultationId, prescriptionId: it.prescriptionId },
      ...{ state: it.state, at: it.at, words: it.told.words, summary: summaryOf(it.told) },
      ...{ patientName: patient.name, drugName: drug.name, strength: drug.strength },
      ...(assessed && { advice: assessed.advice }),
      hasDanger: flags.length > 0,
      pictures: picturesOf(event, urlOf),
    };
  };

/** A line of the queue. */
export const queued = ({
  id,
  state,
  at,
  reportBy,
  drug,
  told,
  flags,
  assessed,
}: AdverseEvent): QueuedEvent => ({
  ...{ id, state, at, reportBy, drugName: drug.name, felt: told.felt, hasDanger: flags.length > 0 },
  ...(assessed && { kind: kindWords(assessed) }),
});

/** A report, whole. */
export const staffEvent = (event: AdverseEvent, urlOf: UrlOf): StaffEvent => ({
  ...event,
  pictures: picturesOf(event, urlOf),
  form: [...formOf(event)],
});
