const ofEvent = { eventId: 'event-1' };
const ofPrescription = { prescriptionId: 'prescription-1' };

/** Well-formed inputs of 不良反应. */
export const adverseEventSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'adverseEvent.medicines': ofPrescription,
  'adverseEvent.report': {
    ...ofPrescription,
    pictureIds: ['picture-of-patient'],
    told: {
      ...{
        drugId: 'demo-0001',
        words: '两条小腿都肿了，晚上更明显',
        beganOn: '2026-11-23',
        felt: 'limiting',
      },
      ...{ stillTaking: 'stopped', afterStopping: 'better', now: 'better', batchNo: 'B20260101' },
    },
  },
  'adverseEvent.list': { cursor: '1.event-1' },
  'adverseEvent.ofDoctor': { cursor: '1.event-1' },
  'adverseEvent.queue': { group: 'reported', cursor: '1.event-1' },
  'adverseEvent.open': ofEvent,
  'adverseEvent.assess': {
    ...ofEvent,
    assessment: {
      ...{ name: '外周水肿', causality: 'probable', grounds: ['hospital'], isNew: false },
      ...{ outcome: 'improving', dechallenge: 'yes', rechallenge: 'not_again', effectOnDisease: 'none' },
      ...{ course: '停药三天后水肿明显消退，未作其他处理', advice: '先不要再用，请联系开方医生换药' },
    },
  },
  'adverseEvent.file': { ...ofEvent, causality: 'probable', reference: '1100002026000001' },
};
