import type { AccountId, DoctorId, StaffId } from './ids';

/**
 * 院内岗位: each person of the staff has exactly one. The three administrators of 等保 are apart: one makes people known,
 * one grants and takes away, one only reads what happened.
 */
export const STAFF_ROLES = [
  'quality',
  'pharmacist',
  'dispenser',
  'support',
  'finance',
  'operations',
  'system_admin',
  'security_admin',
  'auditor',
] as const;
/** One 岗位. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person of the staff, signed in with both factors in the web console. */
type StaffActor = {
  readonly [Role in StaffRole]: { readonly role: Role; readonly id: StaffId; readonly sessionId: string };
}[StaffRole];

/**
 * Who asks. A visitor is known to WeChat and has not agreed to the notice yet (`accountId` is theirs once they do); a patient is an account acting for its
 * 就诊人; a doctor is the same kind of account acting for its doctor record; anybody is a browser that has not signed in;
 * the system is a timer, webhook or effect.
 */
export type Actor =
  | { readonly role: 'visitor'; readonly openid: string; readonly accountId: AccountId }
  | { readonly role: 'patient'; readonly id: AccountId; readonly openid: string }
  | { readonly role: 'doctor'; readonly id: DoctorId; readonly accountId: AccountId; readonly openid: string }
  | { readonly role: 'anybody' }
  | StaffActor
  | { readonly role: 'system'; readonly name: string };

/** Roles that a contract can admit. */
export type Role = Exclude<Actor['role'], 'system'>;

/** The actors a contract admits: `ActorOf<['doctor']>` has a `DoctorId`, not a union. */
export type ActorOf<Roles extends readonly Role[]> = Extract<Actor, { role: Roles[number] }>;
