import { expect, test } from 'vitest';
import { contracts } from '@shared/contracts/index';
import { PrescriptionId, StaffId } from '@shared/kernel/ids';
import { aPrescription } from './aPrescription';
import { PICTURES, CaseWorld } from './caseWorld';
import { implementations } from './catalogue';
import { MemoryPayment } from './memoryPayment';
import { sampleInput } from './sampleInput';

/** Every command that takes pictures, and where what it takes is looked for (`cloudfunctions/picture/usedIn.ts`). */
const HOLDERS: Readonly<Record<string, 'consultations' | 'messages' | 'applications' | 'adverseEvents'>> = {
  'adverseEvent.report': 'adverseEvents',
  'application.save': 'applications',
  'consultation.addEvidence': 'consultations',
  'consultation.request': 'consultations',
  'consultation.sendMessage': 'messages',
};

const textOf = (name: string) => JSON.stringify(sampleInput[name]);
const takesPictures = contracts.filter(
  ({ name, kind }) => kind === 'command' && /pictureIds?"|picture-of-/.test(textOf(name)),
);

test('Every command that takes a picture is known to the search for pictures that nobody uses', () => {
  const unknown = takesPictures.filter(({ name }) => !(name in HOLDERS)).map(({ name }) => name);
  expect(unknown).toEqual([]);
});

test.each(Object.keys(HOLDERS))('%s takes no picture that is about to be deleted', async (name) => {
  const input = JSON.parse(textOf(name), (key, value: unknown) =>
    key === 'pictureIds' ? [PICTURES.patient] : value,
  ) as object;
  const world = new CaseWorld({ actions: implementations });
  world.runtime.payment = new MemoryPayment(world.runtime.now);
  if (name !== 'consultation.request') world.given('in_progress', { pictureIds: [] });
  const { pictures, prescriptions } = world.runtime.store.rows;
  const id = PrescriptionId.parse('prescription-1');
  const approved = { by: StaffId.parse('staff-pharmacist'), name: '测试', at: 1 };
  prescriptions.set(id, { ...aPrescription(), id, state: 'effective', approved });
  const changes: Readonly<Record<string, object>> = {
    'consultation.sendMessage': { body: { kind: 'picture', pictureId: PICTURES.patient } },
    'application.save': { applicationId: undefined, evidence: { portrait: [PICTURES.patient] } },
  };
  pictures.set(PICTURES.patient, { ...pictures.get(PICTURES.patient)!, fate: 'condemned', condemnedAt: 0 });
  world.runtime.openid = 'openid-patient';
  const event = {
    action: name,
    input: { ...input, ...changes[name] },
    requestKey: 'a-press-of-today',
    as: 'patient',
  };
  const { code } = (await world.main(event, {})) as { code?: string };
  expect(code).toMatch(/picture|evidence/);
});
