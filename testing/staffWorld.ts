import { Secret, TOTP } from 'otpauth';
import {
  approveRole,
  beginActivation,
  finishActivation,
  inviteStaff,
  issueActivation,
  signIn,
} from '@shared/contracts/staff';
import type { StaffRole } from '@shared/kernel/actor';
import type { ActionContract } from '@shared/kernel/contract';
import type { StaffId } from '@shared/kernel/ids';
import { CaseWorld } from './caseWorld';
import { implementations } from './catalogue';

export const PASSWORD = '西窗剪烛 Yw 1936';
export const NAME = 'zhou.wen';
/** How long one code of the second factor holds. */
export const STEP_MS = 30_000;

type Reply<T> = { ok: true; value: T } | { ok: false; code: string };
/** What was answered. @throws on a refusal. */
export const must = async <T>(asked: Promise<Reply<T>>): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

/** A hospital in memory and 周文, who comes to work there. */
export class StaffWorld extends CaseWorld {
  private tokenKeys = 0;

  constructor() {
    super({ actions: implementations });
  }

  codeOf(secret: string, at = this.runtime.time): string {
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
  }

  /** With the token of a session instead of one made for the test. */
  withToken(token: string, contract: ActionContract, input: object = {}) {
    const requestKey = `token-key-${++this.tokenKeys}`;
    return this.fromConsole({ action: contract.name, input, requestKey }, token);
  }

  /** Invited, approved by the other administrator, activated: a person who may sign in. */
  async employed(loginName = NAME, role: StaffRole = 'support') {
    const { id: staffId } = await must(
      this.askAs('system_admin', inviteStaff, { loginName, name: '周文', role }),
    );
    await must(this.askAs('security_admin', approveRole, { staffId, role }));
    return { staffId, ...(await this.activated(loginName, staffId)) };
  }

  async activated(loginName: string, staffId: StaffId) {
    const { activationCode } = await must(this.askAs('system_admin', issueActivation, { staffId }));
    const { secret } = await must(
      this.askAs('anybody', beginActivation, { loginName, activationCode, password: PASSWORD }),
    );
    const code = this.codeOf(secret);
    const { recoveryCodes } = await must(
      this.askAs('anybody', finishActivation, { loginName, activationCode, code }),
    );
    this.runtime.time += STEP_MS;
    return { secret, recoveryCodes };
  }

  enter(code: string, password = PASSWORD, loginName = NAME) {
    return this.askAs('anybody', signIn, { loginName, password, code });
  }
}
