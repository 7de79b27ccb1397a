import { describe, expect, it, vi } from 'vitest';
import type { Complaint } from '@shared/domain/consultation/complaint';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { loadRecord } from './loadRecord';
import { formOf } from './recordForm';

vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));

const id = ConsultationId.parse('c1');
const complaint: Complaint = {
  chief: '咳嗽三天',
  since: 'days_1_3',
  history: { kind: 'none' },
  allergies: { kind: 'none' },
  medicines: { kind: 'none' },
};
const body = {
  chiefComplaint: '医院里的',
  presentIllness: '',
  pastHistory: '',
  allergies: '',
  impression: '',
  plan: '',
};
const answering = (reply: unknown) => ({ get: async () => reply }) as never;
const draft = answering(ok({ state: 'draft', body, savedAt: 7 }));

describe('what the record editor opens with', () => {
  it('is what was typed and has not reached the server, before anything else', async () => {
    const unsent = formOf({ ...body, chiefComplaint: '本机的' });
    expect(await loadRecord(id, complaint, unsent, draft)).toMatchObject({ kind: 'draft', form: unsent });
    const offline = answering(reject('transport.no_answer'));
    expect(await loadRecord(id, complaint, unsent, offline)).toMatchObject({ kind: 'draft', form: unsent });
  });

  it('is the draft on the server otherwise', async () => {
    expect(await loadRecord(id, complaint, undefined, draft)).toMatchObject({
      savedAt: 7,
    });
  });

  it('is the patient’s own words when nothing has been written', async () => {
    const none = answering(reject('record.not_found'));
    const opening = await loadRecord(id, complaint, undefined, none);
    expect(opening).toMatchObject({ form: { body: { chiefComplaint: '咳嗽三天' } } });
  });

  it('is never the patient’s words when the draft could not be fetched', async () => {
    const offline = answering(reject('transport.no_answer'));
    expect(await loadRecord(id, complaint, undefined, offline)).toEqual({
      kind: 'failed',
      code: 'transport.no_answer',
    });
  });

  it('is the signed record, to read, whatever this phone kept', async () => {
    const signed = answering(ok({ state: 'signed', body, savedAt: 7, signedAt: 8 }));
    expect((await loadRecord(id, complaint, formOf(body), signed)).kind).toBe('signed');
  });
});
