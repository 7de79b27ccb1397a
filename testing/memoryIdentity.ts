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

  private async ask(): Promise<void> {
    this.asked += 1;
    if (this.isDown) throw new IdentityUnavailable('down');
    await this.meanwhile();
  }
}
