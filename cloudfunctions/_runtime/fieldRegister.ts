import type { FieldClass } from './fieldClasses';
import type { TableName, Tables } from './tables';

type Register = {
  readonly [Name in TableName]: { readonly [Field in keyof Required<Tables[Name]> & string]: FieldClass };
};

/** Puts many fields into one class. */
const all = <const Field extends string>(fieldClass: FieldClass, fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, fieldClass])) as Record<Field, FieldClass>;

/** 个人信息处理清单: every field of every collection. The compiler refuses one that is not here. */
export const fieldRegister: Register = {
  accounts: {
    ...all('technical', ['id', 'createdAt', 'doctorId', 'pharmacistId', 'institutionId', 'applicationId']),
    ...all('technical', ['personsRevision', 'wrongTries', 'verifyingUntil', 'cardReads', 'closedAt']),
    ...all('technical', ['generation', 'devices', 'hospitalLogOut', 'emergencies']),
    practice: 'public',
    ...all('consent', ['notice', 'consents']),
    openid: 'platform',
  },
  contacts: { id: 'technical', phone: 'contact', phoneBoundAt: 'technical' },
  devices: { ...all('technical', ['id', 'accountId', 'firstSeenAt']), name: 'contact' },
  consents: {
    ...all('consent', ['id', 'accountId', 'purpose', 'action', 'version', 'sha256', 'at']),
    ...all('consent', ['patientId', 'consultationId', 'doctorId']),
  },
  patients: {
    ...all('technical', ['id', 'accountId', 'removed', 'createdAt', 'restrictedAt', 'lastConsultationId']),
    ...all('technical', ['keptUntil', 'endingAt']),
    ...all('technical', ['relation', 'verifiedAt', 'verifiedBy', 'wrongTries']),
    ...all('identity', ['name', 'sex', 'bornOn', 'idNumber', 'guardian']),
    health: 'health',
    idDigest: 'blindIndex',
    proxyConsent: 'consent',
  },
  ownNumbers: { id: 'blindIndex', ...all('technical', ['accountId', 'patientId']) },
  doctors: {
    ...all('public', ['id', 'name', 'title', 'departmentCode', 'hospital', 'goodAt', 'introduction']),
    ...all('public', ['licenceNo', 'qualification', 'portraitFileId', 'text', 'schedule', 'isGrassroots']),
    ...all('public', ['rating', 'visits', 'days']),
    ...all('technical', ['active', 'accountId', 'faceCheck', 'faceTries', 'paused', 'maxOpen']),
    ...all('technical', ['heldTexts', 'heldTextsAt']),
  },
  quickReplies: all('technical', ['id', 'replies', 'savedAt']),
  pharmacists: {
    ...all('public', ['id', 'name', 'hospital', 'licenceNo', 'validity']),
    ...all('technical', ['accountId', 'applicationId', 'active', 'staffId']),
  },
  institutions: {
    ...all('public', ['id', 'name', 'creditCode', 'licenceNo', 'address', 'scope', 'validity']),
    ...all('technical', ['accountId', 'applicationId', 'active']),
  },
  licences: {
    ...all('public', ['id', 'kind', 'number', 'holder', 'issuer', 'validFrom', 'validUntil']),
    ...all('public', ['departmentCodes']),
    ...all('technical', ['withdrawn', 'withdrawnReason', 'warnings', 'createdAt', 'changedAt', 'changedBy']),
  },
  triages: {
    ...all('technical', ['id', 'accountId', 'patientId', 'ownerId', 'toldBy', 'versions', 'at']),
    ...all('technical', ['goneOnAt', 'consultationId']),
    ...all('health', ['outcome', 'flags', 'suggested', 'answers', 'note', 'closed']),
  },
  ruleSets: {
    ...all('technical', ['id', 'sha256', 'state', 'reviews', 'signedAt', 'signedBy']),
    ...all('technical', ['inForceAt', 'inForceBy', 'reason']),
  },
  safetySets: {
    ...all('technical', ['id', 'sha256', 'state', 'reviews', 'signedAt', 'signedBy']),
    ...all('technical', ['inForceAt', 'inForceBy', 'reason']),
  },
  codeLists: {
    ...all('technical', ['id', 'title', 'source', 'state', 'parts', 'partCount', 'createdAt', 'by']),
    ...all('technical', ['inForceAt', 'inForceBy', 'reason']),
  },
  codeParts: all('technical', ['id', 'listId', 'n', 'rows']),
  applications: {
    form: 'identity',
    ...all('evidence', ['evidence', 'history', 'notice', 'validity']),
    ...all('technical', [
      'id',
      'accountId',
      'kind',
      'state',
      'endsAt',
      'isRecheck',
      'changedAt',
      'savedAt',
      'createdAt',
    ]),
    ...all('technical', ['firstBy', 'lease', 'submittedAt', 'doctorId', 'pharmacistId', 'institutionId']),
    ...all('technical', ['lookAt']),
  },
  consultations: {
    patient: 'identity',
    ...all('health', ['complaint', 'redFlags', 'evidence', 'disposition', 'lastVisit', 'termination']),
    ...all('consent', ['riskNotice', 'consentEndedAt']),
    triageId: 'technical',
    feeFen: 'money',
    ...all('trail', ['trail', 'talk']),
    ...all('technical', ['id', 'accountId', 'patientId', 'doctorId', 'departmentCode', 'promiseMinutes']),
    ...all('technical', ['pictureIds', 'paymentId', 'state', 'requestedAt', 'payBy', 'lastSeq', 'said']),
    ...all('technical', ['heard', 'readSeq', 'doctorAccountId', 'waitingSince', 'acceptBy', 'acceptedAt']),
    ...all('technical', ['endedAt', 'lastMessageAt', 'restrictedAt', 'sealedAt', 'sealAsked', 'sealAskedAt']),
    ...all('technical', ['colleagueRequestId', 'takenSeq', 'sealDueAt', 'sealLateAt']),
    ...all('technical', ['recordOwedSince', 'unwritten']),
    ...all('technical', ['eraseTalkAt', 'erasingTalk', 'service', 'channel']),
    ...all('technical', [
      'tier',
      'appointment',
      'rounds',
      'talkMinutes',
      'team',
      'calledOffAt',
      'lookAt',
      'windUpToldAt',
    ]),
  },
  slots: {
    ...all('technical', [
      'id',
      'doctorId',
      'from',
      'until',
      'state',
      'consultationId',
      'accountId',
      'waitId',
    ]),
    ...all('technical', ['offeredUntil', 'seatId']),
  },
  slotSeats: all('technical', ['id', 'poolId', 'n', 'slotId']),
  waits: {
    ...all('technical', ['id', 'accountId', 'openid', 'doctorId', 'day', 'tier', 'state', 'joinedAt']),
    ...all('technical', ['offer', 'endedAt']),
    openid: 'platform',
  },
  quickPrices: all('public', ['id', 'feeFen', 'setAt', 'setBy']),
  holidays: all('public', ['id', 'day', 'name', 'follows', 'enteredAt', 'enteredBy']),
  teams: {
    ...all('public', ['id', 'name', 'introduction', 'departmentCode', 'leaderId', 'memberIds', 'feeFen']),
    ...all('public', ['promiseMinutes', 'rounds', 'active', 'createdAt']),
  },
  messages: {
    ...all('health', ['body', 'salt']),
    ...all('trail', ['commitment', 'prev', 'hash']),
    ...all('technical', ['id', 'consultationId', 'patientId', 'seq', 'from', 'authorId']),
    ...all('technical', ['sentAt', 'said', 'recalledAt']),
  },
  measurements: {
    value: 'health',
    ...all('technical', ['id', 'accountId', 'patientId', 'kind', 'takenAt', 'savedAt']),
  },
  colleagueRequests: {
    ...all('health', ['words', 'note']),
    sha256: 'trail',
    ...all('technical', ['id', 'kind', 'consultationId', 'accountId', 'patientId']),
    ...all('technical', ['fromDoctorId', 'fromAccountId', 'toDoctorId', 'toAccountId']),
    ...all('technical', ['state', 'isOpen', 'proposedAt', 'agreedAt', 'endedAt', 'fromSeq', 'untilSeq']),
    signed: 'technical',
  },
  calls: {
    guests: 'identity',
    recording: 'consent',
    seats: 'trail',
    ...all('technical', ['id', 'patientId', 'waits', 'clearAt', 'clearedAt']),
  },
  callRecordings: {
    ...all('trail', ['startedAt', 'stoppedAt', 'file']),
    ...all('technical', ['id', 'consultationId', 'patientId', 'taskId', 'keptUntil', 'erasingAt']),
  },
  records: {
    ...all('health', ['body', 'diagnoses', 'disposition']),
    sha256: 'trail',
    ...all('technical', ['id', 'accountId', 'patientId', 'doctorId', 'state', 'savedAt', 'signedAt']),
    amended: 'health',
    ...all('technical', ['restrictedAt', 'revision', 'savedBy', 'signed']),
  },
  recordVersions: {
    ...all('health', ['body', 'diagnoses', 'disposition', 'amended']),
    sha256: 'trail',
    ...all('technical', ['id', 'consultationId', 'accountId', 'patientId', 'doctorId', 'state', 'savedAt']),
    ...all('technical', ['signedAt', 'restrictedAt', 'revision', 'savedBy', 'signed']),
  },
  recordTexts: all('technical', ['id', 'templates', 'phrases', 'savedAt']),
  prescriptions: {
    patient: 'identity',
    ...all('health', ['diagnoses', 'lines', 'reasons', 'findings', 'remarks', 'ended']),
    sha256: 'trail',
    ...all('public', ['doctorName', 'hospital', 'departmentCode']),
    ...all('technical', ['id', 'consultationId', 'accountId', 'patientId', 'doctorId', 'doctorAccountId']),
    ...all('technical', [
      'rules',
      'version',
      'state',
      'issuedAt',
      'validUntil',
      'claim',
      'hasQuestion',
      'approved',
      'orderId',
      'signed',
    ]),
  },
  medicinePlans: {
    patientName: 'identity',
    ...all('health', ['medicines', 'checks', 'times', 'recalled']),
    ...all('technical', ['id', 'prescriptionId', 'accountId', 'patientId', 'startsAt', 'state', 'reminds']),
    ...all('technical', ['nextReminderAt', 'endedAt', 'permits']),
  },
  adverseEvents: {
    patient: 'identity',
    ...all('medicineSafety', ['drug', 'others', 'diagnoses', 'background', 'told', 'flags']),
    ...all('medicineSafety', ['assessed', 'filings']),
    ...all('public', ['doctorName', 'hospital']),
    ...all('technical', ['id', 'accountId', 'patientId', 'consultationId', 'prescriptionId', 'doctorId']),
    ...all('technical', ['rules', 'state', 'at', 'reportBy', 'followedAt', 'pictures']),
  },
  signingKeys: {
    ...all('access', ['sealedKey', 'tries', 'lockedUntil']),
    ...all('public', ['name', 'certificate', 'serial', 'validFrom', 'validUntil']),
    ...all('technical', ['id', 'role', 'openedAt', 'revokedAt']),
  },
  signatures: {
    document: 'health',
    ...all('public', ['signerName', 'certificate', 'serial']),
    ...all('trail', ['value', 'stamp', 'stampedAt']),
    ...all('technical', ['id', 'kind', 'consultationId', 'patientId', 'signerId']),
  },
  pharmacistDuties: {
    ...all('public', ['name', 'licenceNo', 'pharmacistId']),
    ...all('technical', ['id', 'since', 'until']),
  },
  pharmacies: {
    ...all('public', ['id', 'name', 'creditCode', 'licenceNo', 'licenceUntil', 'region', 'address', 'phone']),
    ...all('public', ['areas', 'deliveryFeeFen', 'freeFromFen', 'deliveryHours', 'hasColdChain']),
    offersPickUp: 'public',
    ...all('technical', ['state', 'savedBy', 'savedAt', 'approvedBy', 'approvedAt', 'reason']),
  },
  pharmacyStaff: { name: 'public', ...all('technical', ['id', 'pharmacyId', 'by', 'at']) },
  shelves: {
    ...all('technical', ['id', 'pharmacyId', 'drugId', 'drugName', 'priceFen', 'batches', 'holds']),
    changedAt: 'technical',
  },
  // Which pack is in which order, and not whose: the order is sealed.
  packs: all('technical', [
    ...(['id', 'pharmacyId', 'drugId', 'batchNo', 'batchKey', 'state', 'at', 'orderId'] as const),
  ]),
  recalls: all('public', ['id', 'drugId', 'batchNo', 'drugName', 'level', 'reason', 'advice', 'at', 'by']),
  medicineOrders: {
    patient: 'identity',
    ...all('contact', ['receiver', 'pickUpCode']),
    ...all('health', ['lines', 'steps', 'grievances', 'recalls']),
    ...all('public', ['pharmacyId', 'pharmacyName']),
    ...all('money', ['goodsFen', 'deliveryFeeFen', 'totalFen', 'paymentId']),
    ...all('technical', ['id', 'prescriptionId', 'consultationId', 'accountId', 'patientId', 'way', 'state']),
    ...all('technical', ['createdAt', 'payBy', 'changedAt', 'packer', 'checker', 'parcelId', 'report']),
    restrictedAt: 'technical',
    lookAt: 'technical',
  },
  parcels: {
    ...all('technical', ['id', 'orderId', 'consultationId', 'accountId', 'patientId', 'pharmacyId']),
    ...all('technical', ['carrier', 'waybill', 'isCold', 'state', 'bookedAt', 'lookAt']),
    events: 'contact',
  },
  outsideSlips: {
    codeSha256: 'access',
    redeemed: 'public',
    ...all('technical', ['id', 'consultationId', 'accountId', 'patientId', 'at', 'until']),
  },
  drugLists: {
    ...all('technical', ['id', 'title', 'source', 'state', 'parts', 'partCount', 'createdAt', 'by']),
    ...all('technical', ['inForceAt', 'inForceBy', 'reason']),
  },
  drugParts: all('technical', ['id', 'listId', 'n', 'rows']),
  reviews: {
    ...all('public', ['satisfaction', 'score', 'tags', 'words', 'reply']),
    ...all('technical', ['id', 'accountId', 'doctorId', 'at', 'moderation', 'signals', 'isShown', 'isOpen']),
    decided: 'technical',
  },
  payments: {
    openid: 'platform',
    ...all('money', ['feeFen', 'description', 'prepayId', 'transactionId', 'refundReason', 'paidAt']),
    ...all('money', ['refundedAt', 'refundingSince', 'parts']),
    orderId: 'technical',
    ...all('technical', ['id', 'consultationId', 'accountId', 'state', 'createdAt', 'payBy', 'lookAt']),
  },
  pictures: {
    ...all('technical', ['id', 'accountId', 'fileId', 'type', 'bytes', 'uploadedAt', 'fate', 'condemnedAt']),
    sha256: 'trail',
  },
  uploads: all('technical', ['id', 'accountId', 'path', 'at']),
  audits: {
    // What a command answered, for three days, sealed with the hospital's key.
    reply: 'health',
    ...all('trail', ['id', 'at', 'actor', 'action', 'outcome', 'requestId', 'target', 'payloadSha256']),
    ...all('trail', ['events', 'by', 'chainId', 'n', 'prev', 'hash', 'talk']),
    ...all('technical', ['replyUntil', 'pending']),
  },
  signals: { ...all('technical', ['id', 'counters']), _openid: 'platform' },
  keyWalks: all('technical', ['id', 'startedAt', 'at', 'kept']),
  dataKeys: {
    ...all('technical', ['id', 'versions', 'masterKey', 'createdAt', 'destroyedAt']),
    ...all('technical', ['rotateAt', 'oldUntil']),
  },
  recordShares: {
    ...all('technical', ['id', 'accountId', 'patientId', 'doctorId', 'goal', 'at', 'until', 'revokedAt']),
    consent: 'consent',
  },
  accessGrants: {
    ...all('health', ['reason', 'verdictReason']),
    ...all('trail', ['id', 'consultationId', 'patientId', 'role', 'actorId', 'at', 'until']),
    ...all('trail', ['verdict', 'verdictBy', 'verdictAt']),
  },
  seals: {
    content: 'health',
    ...all('trail', ['id', 'patientId', 'sha256', 'askedBy', 'askedAt', 'confirmedBy', 'sealedAt']),
  },
  roots: all('trail', ['id', 'day', 'n', 'prev', 'chains', 'tree', 'hash', 'publishedAt']),
  rootLeaves: all('trail', ['id', 'day', 'part', 'leaves']),
  staff: {
    ...all('access', ['password', 'totpSecret', 'totpStep', 'recovery', 'activation', 'failures']),
    ...all('access', ['lockedUntil', 'sessionsFrom']),
    ...all('technical', ['id', 'loginName', 'name', 'role', 'state', 'proposal', 'lastReason']),
    ...all('technical', ['createdBy', 'createdAt']),
  },
  securityEvents: all('security', ['id', 'at', 'lastAt', 'code', 'subject', 'count', 'role', 'action']),
  incidents: {
    ...all('incident', ['facts', 'notice', 'steps']),
    ...all('technical', ['id', 'isDrill', 'isOpen', 'state', 'noticedAt', 'openedAt', 'openedBy']),
    ...all('technical', ['openedByName', 'securityEventId', 'revision', 'sessionsEnded']),
  },
  staffSessions: all('access', ['id', 'staffId', 'createdAt', 'beganAt', 'seenAt', 'endedAt']),
};
