import type { AccountId, DoctorId } from './ids';

/**
 * Who asks. A visitor is known to WeChat and has not agreed to the notice yet; a patient is an account acting for its
 * 就诊人; a doctor is the same kind of account acting for its doctor record; the system is a timer, webhook or effect.
 */
export type Actor =
  | { readonly role: 'visitor'; readonly openid: string }
  | { readonly role: 'patient'; readonly id: AccountId; readonly openid: string }
  | { readonly role: 'doctor'; readonly id: DoctorId; readonly accountId: AccountId; readonly openid: string }
  | { readonly role: 'system'; readonly name: string };

/** Roles that a contract can admit. */
export type Role = Exclude<Actor['role'], 'system'>;

/** The actors a contract admits: `ActorOf<['doctor']>` has a `DoctorId`, not a union. */
export type ActorOf<Roles extends readonly Role[]> = Extract<Actor, { role: Roles[number] }>;
