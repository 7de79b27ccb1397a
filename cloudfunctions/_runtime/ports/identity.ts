import type { FaceOutcome } from '@shared/domain/doctor/faceCheck';
import type { IdentityAnswer } from '@shared/domain/patient/verify';
import { PortError } from './portError';

/** What is printed on the front of an identity card, as far as it is needed. */
export type IdCard = { readonly name: string; readonly idNumber: string };

/** Who tells whether a name and a number belong together. No answer is never a yes: it is thrown. */
export type IdentityProvider = {
  /** Stands with every 就诊人 that it has verified. */
  readonly name: string;
  /** Who is asked about a name and a number when this one gives no answer. */
  readonly next?: IdentityProvider;
  /** @throws IdentityUnavailable when no answer came that can be trusted. */
  readonly verify: (person: { readonly name: string; readonly idNumber: string }) => Promise<IdentityAnswer>;
  /**
   * Reads the front of an identity card from a picture at a short-lived address; undefined where no card can be read.
   * @throws IdentityUnavailable
   */
  readonly ocr: (pictureUrl: string) => Promise<IdCard | undefined>;
  /**
   * Opens a check of a living face against the register's picture of this person. `reference` comes back with the result.
   * @throws IdentityUnavailable
   */
  readonly beginFaceCheck: (
    person: { readonly name: string; readonly idNumber: string },
    reference: string,
  ) => Promise<{ readonly token: string; readonly url: string }>;
  /** How the check has ended, for whom it was opened. @throws IdentityUnavailable */
  readonly faceCheckResult: (
    token: string,
  ) => Promise<{ readonly outcome: FaceOutcome; readonly reference: string }>;
};

/**
 * Asks one provider after the other until one answers. An answer stands, a "no" too: nobody is asked again until somebody
 * says yes, and the whole of it is one try.
 * @throws IdentityUnavailable when none answered.
 */
export async function verifyInTurn(
  provider: IdentityProvider,
  person: IdCard,
): Promise<{ readonly provider: string; readonly answer: IdentityAnswer }> {
  try {
    return { provider: provider.name, answer: await provider.verify(person) };
  } catch (error) {
    if (!(error instanceof IdentityUnavailable) || !provider.next) throw error;
    return verifyInTurn(provider.next, person);
  }
}

/** The provider cannot be reached, is busy, or does not take our key: nobody was compared with anybody. */
export class IdentityUnavailable extends PortError {
  protected static override readonly kind = 'IdentityUnavailable';
}
