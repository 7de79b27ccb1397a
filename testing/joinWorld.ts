import type * as z from 'zod/mini';
import { saveApplication, submitApplication } from '@shared/contracts/application';
import type { Application, ApplicationForm, Evidence } from '@shared/domain/application/application';
import { DEMANDS, type ApplicationKind } from '@shared/domain/application/fields';
import { JOIN_NOTICE } from '@shared/domain/application/notice';
import type { Staff } from '@shared/domain/staff/staff';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract, CodeOf } from '@shared/kernel/contract';
import { PatientId, StaffId, type ApplicationId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { parts } from '../cloudfunctions/application/parts';
import { sessionIdOf } from '../cloudfunctions/_runtime/identify';
import { accountOfPerson, CaseWorld, PATIENT_ID, PICTURES, type Who } from './caseWorld';

type Reply<C extends ActionContract> = Result<z.output<C['output']>, CodeOf<C>>;

/** What 李明 types, all of it right. */
export const FORM: ApplicationForm = {
  name: '刘洋',
  idNumber: '11010519491231002X',
  phone: '13812345678',
  institutionName: '朝阳社区卫生服务中心',
  creditCode: '91350100M000100Y43',
  address: '北京市朝阳区示范路 1 号',
  hospital: '北京示范医院',
  departmentCode: '03.01',
  title: 'attending',
  licenceNo: '110110000099999',
  licenceRegisteredOn: '2012-07-01',
  licenceUntil: '长期',
  qualificationNo: '201111110110105198503072131',
  practiceScope: '内科专业',
  practisingSinceOn: '2014-07-01',
  insuranceNo: 'PYII2026110000001',
  insuranceFrom: '2026-01-01',
  insuranceUntil: '2027-06-30',
  contractUntil: '2028-12-31',
  goodAt: '咳嗽、气喘',
  introduction: '从事呼吸内科工作多年。',
};

/** One picture of each document that the kind asks for. */
export const evidenceOf = (kind: ApplicationKind, who: 'patient' | 'stranger' = 'stranger'): Evidence =>
  Object.fromEntries(DEMANDS[kind].documents.map((it) => [it, [PICTURES[who]]]));

/** Colleagues of the hospital, signed in. */
export const REVIEWERS = {
  chen: { role: 'operations', name: '陈运营' },
  zhou: { role: 'operations', name: '周运营' },
  qian: { role: 'quality', name: '钱质控' },
  sun: { role: 'quality', name: '孙质控' },
  pharmacist: { role: 'pharmacist', name: '何药师' },
} as const satisfies Record<string, { role: StaffRole; name: string }>;
export type Colleague = keyof typeof REVIEWERS;

const tokenOf = (colleague: Colleague) => `token-of-${colleague}-0000000000`;

/** A hospital that people ask to join. */
export class JoinWorld extends CaseWorld {
  private presses = 0;

  constructor() {
    super(parts);
    for (const colleague of Object.keys(REVIEWERS) as Colleague[]) this.employ(colleague);
  }

  employ(colleague: Colleague, change: Partial<Staff> = {}): void {
    const { rows } = this.runtime.store;
    const id = StaffId.parse(`staff-${colleague}`);
    rows.staff.set(id, {
      ...{ id, loginName: colleague, ...REVIEWERS[colleague], state: 'active', recovery: [], failures: 0 },
      ...{ sessionsFrom: 0, createdAt: 0 },
      ...change,
    });
    const session = sessionIdOf(tokenOf(colleague));
    const { time } = this.runtime;
    rows.staffSessions.set(session, { id: session, staffId: id, createdAt: time, seenAt: time });
  }

  /** One press of a colleague in the web console. */
  async review<C extends ActionContract>(
    contract: C,
    input: z.input<C['input']>,
    colleague: Colleague,
    requestKey = `console-key-${++this.presses}`,
  ): Promise<Reply<C>> {
    this.signInAgain(colleague);
    const event = { action: contract.name, input, requestKey };
    return (await this.fromConsole(event, tokenOf(colleague))) as Reply<C>;
  }

  /** A session lasts a working day; these stories last months. */
  private signInAgain(colleague: Colleague): void {
    const { staffSessions } = this.runtime.store.rows;
    const id = sessionIdOf(tokenOf(colleague));
    const { time } = this.runtime;
    staffSessions.set(id, { ...staffSessions.get(id)!, createdAt: time, seenAt: time });
  }

  /** 本人 of an account, compared with the register as whoever the form says. */
  prove(who: Who, { name = '', idNumber = '' }: ApplicationForm = FORM): void {
    const id = PatientId.parse(who === 'patient' ? PATIENT_ID : `self-of-${who}`);
    this.runtime.store.rows.patients.set(id, {
      ...{ id, accountId: accountOfPerson(who), relation: 'self', sex: 'male', bornOn: '1949-12-31' },
      ...{ name, idNumber, idDigest: this.runtime.blind('idNumber', idNumber) },
      ...{ verifiedAt: 1, verifiedBy: 'memory', removed: false, createdAt: 1 },
    });
  }

  /** Filled in and handed in by 陌生人, who is a doctor elsewhere. */
  async submitted(
    kind: ApplicationKind = 'doctor',
    change: ApplicationForm = {},
    who: Who = 'stranger',
  ): Promise<ApplicationId> {
    const evidence = evidenceOf(kind, who === 'stranger' ? 'stranger' : 'patient');
    const form = { ...FORM, ...change };
    this.prove(who, form);
    const saved = await this.ask(saveApplication, { kind, form, evidence }, who);
    if (!saved.ok) throw new Error(saved.code);
    const { applicationId } = saved.value;
    const { version, sha256 } = JOIN_NOTICE;
    const handed = await this.ask(submitApplication, { applicationId, notice: { version, sha256 } }, who);
    if (!handed.ok) throw new Error(`${handed.code} ${JSON.stringify(handed.detail)}`);
    return applicationId;
  }

  application(id: ApplicationId): Application {
    return this.runtime.store.rows.applications.get(id)!;
  }

  /** The morning timer. */
  async tick(): Promise<void> {
    this.runtime.openid = undefined;
    await this.main({ Type: 'Timer', TriggerName: 'lookAfterLicences' }, {});
  }
}
