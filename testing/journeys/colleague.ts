import { Secret, TOTP } from 'otpauth';
import type * as z from 'zod/mini';
import { signIn } from '@shared/contracts/staff';
import type { ActionContract, CodeOf } from '@shared/kernel/contract';
import type { Result } from '@shared/kernel/result';
import type { World } from '../../emulator/world';
import type { StaffCredentials } from '../../scripts/seed/staff';

type Reply<C extends ActionContract> = Result<z.output<C['output']>, CodeOf<C>>;

let keys = 0;

/** One person of the staff at a browser, signed in with both factors, without a screen. */
export class Colleague {
  private constructor(
    private readonly world: World,
    private readonly token: string | undefined,
  ) {}

  static async of(world: World, { loginName, password, totpSecret }: StaffCredentials): Promise<Colleague> {
    const timestamp = world.control.now();
    const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp });
    const { token } = await new Colleague(world, undefined).must(signIn, { loginName, password, code });
    return new Colleague(world, token);
  }

  async call<C extends ActionContract>(contract: C, input: z.input<C['input']>): Promise<Reply<C>> {
    const [name] = contract.name.split('.');
    const response = await fetch(`${this.world.url}/http/call/${name}`, {
      method: 'POST',
      headers: this.token === undefined ? {} : { authorization: `Bearer ${this.token}` },
      body: JSON.stringify({
        action: contract.name,
        input,
        requestKey: `colleague-${++keys}-${process.pid}`,
      }),
    });
    return (await response.json()) as Reply<C>;
  }

  /** Calls an action that must succeed. */
  async must<C extends ActionContract>(
    contract: C,
    input: z.input<C['input']>,
  ): Promise<z.output<C['output']>> {
    const reply = await this.call(contract, input);
    if (!reply.ok) throw new Error(`${contract.name}: ${reply.code} ${JSON.stringify(reply.detail ?? {})}`);
    return reply.value;
  }
}
