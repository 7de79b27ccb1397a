import type { SigningKey } from '@shared/domain/signature/signingKey';
import { DAY_MS } from '@shared/kernel/time';
import { Authority } from '../emulator/ca/authority';
import { pemOf } from '../emulator/ca/names';
import { stamped } from '../emulator/ca/timeStamp';
import {
  SigningUnavailable,
  type CertificateAuthority,
  type Signer,
} from '../cloudfunctions/_runtime/ports/signer';
import { certificateRequest, readCertificate } from '../cloudfunctions/_runtime/signing/certificates';
import { signerWith } from '../cloudfunctions/_runtime/signing/signer';
import { newPair, sm2Sign } from '../cloudfunctions/_runtime/signing/sm2';
import { openWithPin, sealWithPin } from '../cloudfunctions/_runtime/signing/pinKey';
import { stampQuery } from '../cloudfunctions/_runtime/signing/timeStamps';
import type { TestRuntime } from './runtime';

/** The PIN of everybody in the tests. */
export const PIN = '246813';

/** Cheap: what a real way from PIN to key costs is measured, not tested. */
const COST = { N: 16, r: 1, p: 1 } as const;

/** The emulated authority without its wire; `isDown` is out of reach. */
export class MemoryAuthority {
  isDown = false;
  private made: Authority | undefined;
  private withPin: Signer | undefined;

  constructor(private readonly now: () => number) {}

  /** Founded when it is first asked. */
  get authority(): Authority {
    this.made ??= new Authority({ now: this.now });
    return this.made;
  }

  get signer(): Signer {
    this.withPin ??= signerWith(this.port, { now: this.now, cost: COST });
    return this.withPin;
  }

  private readonly port: CertificateAuthority = {
    issue: async (request) => this.issued(this.answering(), request),
    revoke: async (serial) => void this.answering().revoke(serial),
    crl: async () => pemOf(this.answering().crl(), 'X509 CRL'),
    anchors: async () => ({ root: this.answering().rootPem, stamp: this.answering().stampPem }),
    stamp: async (query) => new Uint8Array(stamped(query, this.answering(), this.now())!),
  };

  /** A certificate for a request, as PEM. */
  issued(authority: Authority, request: Uint8Array, days = 365): string {
    const der = authority.issue(request, days);
    if (der === 'bad_request') throw new Error('a request that its key has not signed');
    return pemOf(der);
  }

  /** What somebody can do who has the key itself: signs and has it stamped without asking whether it was revoked. */
  async signPast(key: SigningKey, pin: string, document: string) {
    const privateKey = (await openWithPin(key.sealedKey, pin))!.toString('hex');
    const value = sm2Sign(Buffer.from(document), privateKey);
    const stamp = await this.port.stamp(stampQuery(value, Uint8Array.from([1, 2, 3, 4])));
    return { value: value.toString('base64'), stamp: Buffer.from(stamp).toString('base64') };
  }

  private answering(): Authority {
    if (this.isDown) throw new SigningUnavailable('down');
    return this.authority;
  }
}

/** Puts an open signature there, under `PIN`. */
export function giveKey(
  runtime: TestRuntime,
  owner: Pick<SigningKey, 'id' | 'role' | 'name'>,
  change: Partial<SigningKey> = {},
): SigningKey {
  const pair = newPair();
  const request = certificateRequest({ ...owner, organisation: '问真医院' }, pair);
  const { authority } = runtime.authority;
  const certificate = runtime.authority.issued(authority, request);
  const { serial, validFrom, validUntil } = readCertificate(certificate);
  const key: SigningKey = {
    ...owner,
    sealedKey: sealWithPin(Buffer.from(pair.privateKey, 'hex'), PIN, COST),
    ...{ certificate, serial, validFrom, validUntil: Math.min(validUntil, validFrom + 365 * DAY_MS) },
    ...{ openedAt: runtime.now(), tries: 0 },
    ...change,
  };
  runtime.store.rows.signingKeys.set(key.id, key);
  return key;
}
