import type { AdverseEvent } from '@shared/domain/adverseEvent/event';
import type { Parcel } from '@shared/domain/delivery/parcel';
import type { MedicineOrder } from '@shared/domain/medicineOrder/order';
import type { OutsideSlip } from '@shared/domain/medicineOrder/slip';
import type { MedicinePlan } from '@shared/domain/medicinePlan/plan';
import type { Pack } from '@shared/domain/pharmacy/pack';
import type { Pharmacy, PharmacyStaff } from '@shared/domain/pharmacy/pharmacy';
import type { Recall } from '@shared/domain/pharmacy/recall';
import type { Shelf } from '@shared/domain/pharmacy/shelf';
import { closed, type TableDeclaration } from './tableShape';

/** What a medicine comes to after its prescription: shelves, orders, plans, reports. */
export type MedicineTables = {
  medicinePlans: MedicinePlan;
  adverseEvents: AdverseEvent;
  pharmacies: Pharmacy;
  pharmacyStaff: PharmacyStaff;
  shelves: Shelf;
  packs: Pack;
  recalls: Recall;
  medicineOrders: MedicineOrder;
  parcels: Parcel;
  outsideSlips: OutsideSlip;
};

/** Their indexes and what of them is sealed. */
export const medicineTables: {
  readonly [Name in keyof MedicineTables]: TableDeclaration<MedicineTables[Name]>;
} = {
  medicinePlans: {
    indexes: [['accountId', 'startsAt', 'id'], ['nextReminderAt']],
    sealed: {
      ...{ by: 'patientId', isOwn: true },
      fields: ['patientName', 'medicines', 'checks', 'times', 'recalled'],
    },
    rules: closed,
  },
  adverseEvents: {
    indexes: [
      ['accountId', 'at', 'id'],
      ['doctorId', 'at', 'id'],
      ['consultationId', 'at', 'id'],
      ['prescriptionId', 'at', 'id'],
      ['state', 'reportBy', 'id'],
    ],
    sealed: {
      by: 'patientId',
      fields: [
        'patient',
        'drug',
        'others',
        'diagnoses',
        'background',
        'told',
        'flags',
        'assessed',
        'filings',
      ],
    },
    rules: closed,
  },
  pharmacies: { indexes: [['savedAt', 'id'], ['state']], rules: closed },
  pharmacyStaff: { indexes: [['pharmacyId']], rules: closed },
  shelves: {
    indexes: [['pharmacyId', 'changedAt', 'id'], ['drugId']],
    rules: closed,
  },
  packs: {
    indexes: [
      ['batchKey', 'state', 'at', 'id'],
      ['batchKey', 'state', 'id'],
    ],
    rules: closed,
  },
  recalls: { indexes: [['at', 'id']], rules: closed },
  medicineOrders: {
    indexes: [
      ['accountId', 'createdAt', 'id'],
      ['accountId', 'state'],
      ['pharmacyId', 'state', 'changedAt', 'id'],
      ['state', 'changedAt', 'id'],
      ['createdAt', 'id'],
      ['lookAt'],
    ],
    sealed: {
      by: 'patientId',
      fields: ['patient', 'lines', 'receiver', 'pickUpCode', 'steps', 'grievances', 'recalls'],
    },
    rules: closed,
  },
  parcels: {
    indexes: [['lookAt'], ['waybill']],
    sealed: { by: 'patientId', fields: ['events'] },
    rules: closed,
  },
  outsideSlips: { indexes: [], rules: closed },
};
