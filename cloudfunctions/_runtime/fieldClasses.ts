/**
 * 个人信息处理清单: what a stored field is for, on which basis it is held, and until when. Wording and periods must be
 * confirmed by a lawyer before real use.
 */
export const FIELD_CLASSES = {
  technical: {
    holds: 'ids, counters, states and instants that the system runs on',
    basis: 'no personal information by itself',
    kept: 'as long as the row',
  },
  platform: {
    holds: 'the identifier that WeChat gives a person for this hospital alone',
    basis: '个人信息保护法 §13 (2): without it nobody is recognised',
    kept: 'until the account is closed; in payments as long as they are kept',
  },
  identity: {
    holds: 'who somebody is: name, sex, birthday, identity number, guardian, applicant',
    basis: '个人信息保护法 §13 (2), (3), §28 to §31; real names of both sides',
    kept: 'until erased on request; with a visit as long as its record (15 years)',
  },
  blindIndex: {
    holds: 'a keyed digest of an identity number, to find it again without reading it',
    basis: 'as identity',
    kept: 'as identity',
  },
  contact: {
    holds: 'how somebody is reached, and from which device they come',
    basis: '个人信息保护法 §13 (1)',
    kept: 'until removed by its owner, its person is erased or the account is closed',
  },
  health: {
    holds: 'what was told, said, shown, found, advised',
    basis: '个人信息保护法 §28, §29: separate consent; records by law on medical records',
    kept: 'record 15 years, conversation 3 years after the visit; a case without a visit, measurements, triages and plans until erased on request',
  },
  medicineSafety: {
    holds:
      'what a medicine is suspected of having done to somebody, how that was judged, and to whom it was sent on; pictures of it by their hashes',
    basis:
      '个人信息保护法 §13 (3), §28, §29; 药品不良反应报告和监测管理办法 §14: an archive of reports, for which it names no period',
    kept: 'until it was sent on, and with the record of its visit (15 years); then until erased on request, with its pictures',
  },
  consent: {
    holds: 'which text was agreed to or withdrawn, and when',
    basis: '个人信息保护法 §14 to §16: proof of consent',
    kept: 'as long as the account, and as proof after it',
  },
  money: {
    holds: 'what was ordered, paid and given back; of a sale of medicine five years',
    basis: '个人信息保护法 §13 (2), (3); accounting law',
    kept: 'as accounting law says',
  },
  public: {
    holds: 'what a hospital must show of itself and of those who treat',
    basis: '互联网诊疗管理办法: public by law',
    kept: 'while in office, and as long as records name them',
  },
  evidence: {
    holds: 'papers of those who join, and what was decided about them',
    basis: '医师法, 互联网诊疗管理办法 §14: the hospital must check them',
    kept: 'while in office, and as long as records name them; of an application that came to nothing 30 days',
  },
  trail: {
    holds: 'who did what when, and the hashes that show any change',
    basis: '网络安全法 §21, 互联网诊疗管理办法 §24: full trace',
    kept: 'as long as what it is about; at least 6 months',
  },
  access: {
    holds: 'what the staff sign in with, as digests or sealed, and what guards against guessing',
    basis: '网络安全法 §21',
    kept: 'while they work here',
  },
  security: {
    holds: 'what was refused to whom, by the minute, never what was typed',
    basis: '网络安全法 §21: network logs are kept for six months at least',
    kept: 'a year',
  },
  incident: {
    holds: 'what happened in a breach or a drill, who was told what, and what was learnt; it may name people',
    basis: '个人信息保护法 §57: the supervising authority and the persons are told; 网络安全法 §21',
    kept: 'as long as the hospital must be able to show what it did; nothing deletes it by itself',
  },
} as const;

/** One kind of stored field. */
export type FieldClass = keyof typeof FIELD_CLASSES;

/** Classes whose fields must be sealed before they reach the database. */
export const SEALED_CLASSES: readonly FieldClass[] = [
  'identity',
  'contact',
  'health',
  'medicineSafety',
  'incident',
];
