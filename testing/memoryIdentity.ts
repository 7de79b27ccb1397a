import type { FaceOutcome } from '@shared/domain/doctor/faceCheck';
import type { IdentityAnswer } from '@shared/domain/patient/verify';
import {
  IdentityUnavailable,
  type IdCard,
  type IdentityProvider,
} from '../cloudfunctions/_runtime/ports/identity';

/** A register in memory, with the manners of the real one: it knows some people, and can be out of reach. */
export class MemoryIdentity implements IdentityProvider {
  readonly name = 'memory';
  readonly people = new Map<string, string>();
  /** What every picture shows. */
  card: IdCard | undefined;
  isDown = false;
  /** How often it was asked. */
  asked = 0;
  /** Happens while the answer is on its way. */
  meanwhile: () => unknown = () => undefined;

  verify = async ({ name, idNumber }: IdCard): Promise<IdentityAnswer> => {
    await this.ask();
    const known = this.people.get(idNumber);
    if (known === undefined) return 'unknown_number';
    return known === name ? 'match' : 'mismatch';
  };

  ocr = async (): Promise<IdCard | undefined> => {
    await this.ask();
    return this.card;
  };

  /** Face checks by token: for whom they were opened, and how they ended. */
  readonly faceChecks = new Map<string, { outcome: FaceOutcome; reference: string }>();

  beginFaceCheck = async (_person: IdCard, reference: string) => {
    await this.ask();
    const token = `token-${this.faceChecks.size + 1}`;
    this.faceChecks.set(token, { outcome: 'pending', reference });
    return { token, url: `https://face.test/${token}` };
  };

  faceCheckResult = async (token: string) => {
    await this.ask();
    return this.faceChecks.get(token) ?? { outcome: 'failed' as const, reference: '' };
  };

  private async ask(): Promise<void> {
    this.asked += 1;
    if (this.isDown) throw new IdentityUnavailable('down');
    await this.meanwhile();
  }
}
