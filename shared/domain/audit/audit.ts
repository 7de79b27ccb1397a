import type {
  AccountId,
  ApplicationId,
  ConsultationId,
  DoctorId,
  DrugId,
  IncidentId,
  MedicineOrderId,
  PatientId,
  PaymentId,
  PrescriptionId,
  SlotId,
} from '../../kernel/ids';

/** What happened, in the past tense. Effects follow these, at least once. */
export type DomainEvent =
  | {
      readonly type: 'payment.paid';
      readonly paymentId: PaymentId;
      readonly consultationId?: ConsultationId;
      readonly orderId?: MedicineOrderId;
    }
  | {
      readonly type: 'payment.closed';
      readonly paymentId: PaymentId;
      readonly consultationId?: ConsultationId;
      readonly orderId?: MedicineOrderId;
    }
  | {
      readonly type: 'payment.refunded';
      readonly paymentId: PaymentId;
      readonly consultationId?: ConsultationId;
      readonly orderId?: MedicineOrderId;
      readonly accountId: AccountId;
    }
  /** Part of a payment is owed back: it stands in its `parts`, and WeChat Pay is to be asked. */
  | {
      readonly type: 'payment.part_due';
      readonly paymentId: PaymentId;
      readonly consultationId?: ConsultationId;
      readonly orderId?: MedicineOrderId;
    }
  /** 购药订单: an order was paid, and its prescription used. */
  | {
      readonly type: 'medicineOrder.paid';
      readonly orderId: MedicineOrderId;
      readonly prescriptionId: PrescriptionId;
      readonly consultationId: ConsultationId;
    }
  /** 处方 by which somebody has ordered was made void: nothing more leaves by it. */
  | {
      readonly type: 'prescription.stopped';
      readonly orderId: MedicineOrderId;
      readonly consultationId: ConsultationId;
    }
  /** An order came to nothing: no money may come for it any more. */
  | {
      readonly type: 'medicineOrder.cancelled';
      readonly orderId: MedicineOrderId;
      readonly consultationId?: ConsultationId;
      readonly paymentId: PaymentId;
    }
  /** The medicine is on its way or was handed over: WeChat is to know, or the money stays frozen. */
  | {
      readonly type: 'medicineOrder.shipped';
      readonly orderId: MedicineOrderId;
      readonly consultationId?: ConsultationId;
    }
  /** The patient has the medicine. What it is, and how it is taken, stands in the lines of the order and its prescription. */
  | {
      readonly type: 'medicineOrder.received';
      readonly orderId: MedicineOrderId;
      readonly prescriptionId: PrescriptionId;
      readonly consultationId: ConsultationId;
      readonly accountId: AccountId;
      readonly patientId: PatientId;
    }
  /** A batch of which this order has packs was recalled. */
  | {
      readonly type: 'medicineOrder.recalled';
      readonly orderId: MedicineOrderId;
      readonly prescriptionId: PrescriptionId;
      readonly accountId: AccountId;
      readonly drugId: DrugId;
    }
  /** 召回 of a batch: whoever has it is to be told. */
  | { readonly type: 'pharmacy.recalled'; readonly recallId: string }
  | {
      readonly type: 'consultation.waiting';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
    }
  | {
      readonly type: 'consultation.accepted';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
    }
  | {
      readonly type: 'consultation.cancelled';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
      readonly paymentId: PaymentId;
    }
  | {
      readonly type: 'consultation.expired';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
      readonly paymentId: PaymentId;
    }
  | {
      readonly type: 'consultation.terminated';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
      readonly paymentId: PaymentId;
    }
  /** 结束问诊: signed and over. */
  | {
      readonly type: 'consultation.completed';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
    }
  /** 提醒收尾: what was ordered is over, and its doctor has not ended it. */
  | {
      readonly type: 'consultation.wind_up_due';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
    }
  /** 爽约: the patient did not come. */
  | {
      readonly type: 'consultation.missed';
      readonly consultationId: ConsultationId;
      readonly doctorId: DoctorId;
    }
  /** Somebody has come into the room of a visit by voice or video, or gone. */
  | {
      readonly type: 'call.entered' | 'call.left';
      readonly consultationId: ConsultationId;
      readonly who: 'patient' | 'doctor' | 'guest';
      readonly at: number;
    }
  /** Whether a visit is recorded may have changed: a consent was given or withdrawn, somebody has joined or gone. */
  | { readonly type: 'call.recording_moved'; readonly consultationId: ConsultationId }
  /** 移出: this user of the room at the vendor is to go at once. */
  | { readonly type: 'call.guest_removed'; readonly consultationId: ConsultationId; readonly userId: string }
  | {
      readonly type: 'consultation.handed_over';
      readonly consultationId: ConsultationId;
      readonly fromDoctorId: DoctorId;
      readonly toDoctorId: DoctorId;
    }
  | {
      readonly type: 'patient.erasure_asked';
      readonly patientId: PatientId;
      readonly accountId: AccountId;
      readonly outcome: 'erased' | 'restricted';
    }
  /** 注销: what may go of this account is to go now. */
  | { readonly type: 'account.closed'; readonly accountId: AccountId }
  /** Somebody has opened a case that is not theirs. */
  | {
      readonly type: 'access.broken';
      readonly consultationId: ConsultationId;
      readonly grantId: string;
      readonly doctorId: DoctorId;
    }
  /** Money came for a case that was over by then. */
  | {
      readonly type: 'consultation.refund_due';
      readonly consultationId: ConsultationId;
      readonly paymentId: PaymentId;
    }
  /** A time of a doctor is free again: the first on the waiting list is told. */
  | { readonly type: 'slot.freed'; readonly doctorId: DoctorId; readonly slotId: SlotId }
  /** 改期提议 of a doctor. */
  | { readonly type: 'appointment.proposed'; readonly consultationId: ConsultationId }
  /** 照常看: the patient, who was told that something had changed, is told that it takes place. */
  | { readonly type: 'appointment.kept'; readonly consultationId: ConsultationId }
  /** 替诊: from now on another doctor sees those who are booked with this one on a day. */
  | {
      readonly type: 'schedule.taken_over';
      readonly doctorId: DoctorId;
      readonly byDoctorId: DoctorId;
      readonly day: string;
    }
  /** 出诊时间 of a doctor changed: what is booked may lie outside it. */
  | { readonly type: 'schedule.changed'; readonly doctorId: DoctorId }
  /** A holiday of the hospital was entered, changed or taken back. */
  | { readonly type: 'schedule.holiday_changed'; readonly day: string }
  /** Somebody has joined, or has been re-checked. */
  | { readonly type: 'application.approved'; readonly applicationId: ApplicationId }
  /** 代为退出: every device of this account was logged out by the hospital. */
  | {
      readonly type: 'account.logged_out';
      readonly accountId: AccountId;
      readonly reason: 'lost' | 'stolen' | 'misused';
      readonly devices: number;
    }
  /** 封存申请 was taken back by whoever had asked, or ran out because the patient never answered. */
  | {
      readonly type: 'seal.withdrawn' | 'seal.lapsed';
      readonly consultationId: ConsultationId;
      readonly askedBy: 'patient' | 'hospital';
    }
  /** 封存申请 of a patient that the hospital has not answered in time: its quality office is reminded. */
  | { readonly type: 'seal.late'; readonly consultationId: ConsultationId }
  /** 代问同意 or 监护人同意 was given or taken back. */
  | { readonly type: 'patient.consent_changed'; readonly patientId: PatientId }
  /** 安全事件处置 was begun. */
  | { readonly type: 'incident.opened'; readonly incidentId: IncidentId }
  /** Every session of the staff that began until then is to end. */
  | { readonly type: 'incident.sessions_ended'; readonly incidentId: IncidentId; readonly at: number }
  /** 完整存证 was handed out: the hash of the file, and what is in it. */
  | {
      readonly type: 'trail.exported';
      readonly sha256: string;
      readonly chains: number;
      readonly links: number;
    }
  /** From now on nobody is treated by this doctor: the papers are over, or the hospital has said so. */
  | { readonly type: 'doctor.stopped'; readonly doctorId: DoctorId };

/** Type of an event. */
export type EventType = DomainEvent['type'];

/** Nothing follows from these: they stand in the trail and are delivered to nobody. */
export const QUIET_EVENTS: readonly EventType[] = [
  'incident.opened',
  'trail.exported',
  'account.logged_out',
  'seal.withdrawn',
  'seal.lapsed',
  'seal.late',
  'consultation.waiting',
  'call.entered',
  'call.left',
  'medicineOrder.paid',
];

/**
 * 留痕: one entry per command, written in the same transaction as the change. It is also the outbox (its events, until
 * they are delivered) and the memory of the request key (its reply), so that one document holds what belongs together;
 * and it is a link in a hash chain, which shows any change, gap or insertion.
 */
export type AuditEntry = {
  readonly id: string;
  readonly at: number;
  readonly actor: { readonly role: string; readonly id: string };
  readonly action: string;
  /** `ok` or the refusal. */
  readonly outcome: string;
  readonly requestId: string;
  /** Id of what was acted on, never its content. */
  readonly target?: string;
  readonly payloadSha256: string;
  readonly reply?: unknown;
  /** When the reply, which may hold personal data, is to be forgotten. There while the reply is. */
  readonly replyUntil?: number;
  readonly events: readonly DomainEvent[];
  /** True while some event is not delivered to all its effects. */
  readonly pending: boolean;
  /** `<role>:<id>` of the actor, to find what somebody did. */
  readonly by: string;
  /** The chain this is a link of: a consultation's id, or `of:<id>` of whom or what it is about. */
  readonly chainId: string;
  /** 1, 2, 3 … in its chain, without a gap. */
  readonly n: number;
  /** Hash of the link before. */
  readonly prev: string;
  readonly hash: string;
  /** In the chain of a case: how far its conversation had come, so that neither can be changed alone. */
  readonly talk?: string;
};
