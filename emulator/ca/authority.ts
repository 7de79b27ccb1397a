import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AsnConvert } from '@peculiar/asn1-schema';
import { CertificationRequest } from '@peculiar/asn1-csr';
import {
  BasicConstraints,
  Certificate,
  CertificateList,
  ExtendedKeyUsage,
  KeyUsage,
  KeyUsageFlags,
  Extensions,
  type Name,
  RevokedCertificate,
  SubjectPublicKeyInfo,
  TBSCertificate,
  TBSCertList,
  Time,
  Validity,
  Version,
  AlgorithmIdentifier,
  type Extension,
} from '@peculiar/asn1-x509';
import { sm2 } from 'sm-crypto-v2';
import type { Clock } from '../clock';
import {
  bufferOf,
  extension,
  nameOf,
  pemOf,
  sm2PointOf,
  sm2PublicKey,
  sm2Sign,
  sm2Verify,
  sm2WithSm3,
} from './names';

const YEAR_MS = 365 * 24 * 3_600_000;
const CRL_LIVES_MS = 7 * 24 * 3_600_000;
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';

type Issued = { readonly serial: string; readonly subject: string; readonly at: number; revokedAt?: number };
type Kept = {
  readonly rootKey: string;
  readonly root: string;
  readonly stampKey: string;
  readonly stamp: string;
  readonly issued: Issued[];
};

/** A CA with its own root (SM2) and a time-stamp authority beside it (ECDSA P-256, as RFC 3161 verifiers know it). */
export class Authority {
  private readonly kept: Kept;

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    /** Absent: forgotten with the world. */
    private readonly file?: string,
  ) {
    const stored = file !== undefined && existsSync(file);
    this.kept = stored ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : this.found();
    this.save();
  }

  get rootPem(): string {
    return this.kept.root;
  }
  get stampPem(): string {
    return this.kept.stamp;
  }
  get stampKey() {
    return createPrivateKey(this.kept.stampKey);
  }
  get issued(): readonly Issued[] {
    return this.kept.issued;
  }

  /** A certificate for a request, whose own signature proves that the asker has the key; `days` of validity. */
  issue(request: Uint8Array, days: number): ArrayBuffer | 'bad_request' {
    let parsed: CertificationRequest;
    try {
      parsed = AsnConvert.parse(bufferOf(request), CertificationRequest);
    } catch {
      return 'bad_request';
    }
    const info = parsed.certificationRequestInfo;
    const point = sm2PointOf(info.subjectPKInfo);
    const said = parsed.certificationRequestInfoRaw ?? AsnConvert.serialize(info);
    if (!point || !sm2Verify(said, parsed.signature, point)) return 'bad_request';
    const serial = `01${randomBytes(15).toString('hex')}`;
    const der = this.certificate({
      ...{ serial, subject: info.subject, key: info.subjectPKInfo, validMs: days * 24 * 3_600_000 },
      extensions: [
        extension('2.5.29.19', true, new BasicConstraints({ cA: false })),
        extension(
          '2.5.29.15',
          true,
          new KeyUsage(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation),
        ),
      ],
    });
    this.kept.issued.push({ serial, subject: subjectText(info.subject), at: this.clock.now() });
    this.save();
    return der;
  }

  /** False for a serial that this authority never issued. Revoking again changes nothing. */
  revoke(serial: string): boolean {
    const found = this.kept.issued.find((it) => it.serial === serial.toLowerCase());
    if (!found) return false;
    found.revokedAt ??= this.clock.now();
    this.save();
    return true;
  }

  crl(): ArrayBuffer {
    const now = this.clock.now();
    const revoked = this.kept.issued.flatMap(({ serial, revokedAt }) =>
      revokedAt === undefined
        ? []
        : [
            new RevokedCertificate({
              userCertificate: bufferOf(Buffer.from(serial, 'hex')),
              revocationDate: new Time(new Date(revokedAt)),
            }),
          ],
    );
    const tbsCertList = new TBSCertList({
      ...{ version: Version.v2, signature: sm2WithSm3(), issuer: this.issuer() },
      ...{ thisUpdate: new Time(new Date(now)), nextUpdate: new Time(new Date(now + CRL_LIVES_MS)) },
      ...(revoked.length > 0 && { revokedCertificates: revoked }),
    });
    const signature = sm2Sign(AsnConvert.serialize(tbsCertList), this.kept.rootKey);
    return AsnConvert.serialize(
      new CertificateList({ tbsCertList, signatureAlgorithm: sm2WithSm3(), signature }),
    );
  }

  private issuer(): Name {
    return nameOf({ O: '仿真认证机构', CN: '仿真根证书' });
  }

  private certificate(
    of: {
      readonly serial: string;
      readonly subject: Name;
      readonly key: SubjectPublicKeyInfo;
      readonly validMs: number;
      readonly extensions: Extension[];
    },
    rootKey = this.kept.rootKey,
  ): ArrayBuffer {
    const now = this.clock.now();
    const tbs = new TBSCertificate({
      ...{
        version: Version.v3,
        serialNumber: bufferOf(Buffer.from(of.serial, 'hex')),
        signature: sm2WithSm3(),
      },
      ...{ issuer: this.issuer(), subject: of.subject, subjectPublicKeyInfo: of.key },
      validity: new Validity({ notBefore: new Date(now - 60_000), notAfter: new Date(now + of.validMs) }),
      extensions: new Extensions(of.extensions),
    });
    const signature = sm2Sign(AsnConvert.serialize(tbs), rootKey);
    return AsnConvert.serialize(
      new Certificate({ tbsCertificate: tbs, signatureAlgorithm: sm2WithSm3(), signatureValue: signature }),
    );
  }

  private found(): Kept {
    const { privateKey, publicKey } = sm2.generateKeyPairHex();
    const root = this.certificate(
      {
        ...{ serial: '01', subject: this.issuer(), key: sm2PublicKey(publicKey), validMs: 20 * YEAR_MS },
        extensions: [
          extension('2.5.29.19', true, new BasicConstraints({ cA: true })),
          extension('2.5.29.15', true, new KeyUsage(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign)),
        ],
      },
      privateKey,
    );
    const stamp = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const name = nameOf({ O: '仿真认证机构', CN: '仿真时间戳' });
    const now = this.clock.now();
    const algorithm = () => new AlgorithmIdentifier({ algorithm: ECDSA_SHA256 });
    const spki = bufferOf(stamp.publicKey.export({ type: 'spki', format: 'der' }));
    const tbs = new TBSCertificate({
      ...{ version: Version.v3, serialNumber: bufferOf(Buffer.from('02', 'hex')), signature: algorithm() },
      ...{ issuer: name, subject: name, subjectPublicKeyInfo: AsnConvert.parse(spki, SubjectPublicKeyInfo) },
      validity: new Validity({ notBefore: new Date(now - 60_000), notAfter: new Date(now + 20 * YEAR_MS) }),
      extensions: new Extensions([
        extension('2.5.29.37', true, new ExtendedKeyUsage(['1.3.6.1.5.5.7.3.8'])),
        extension('2.5.29.15', true, new KeyUsage(KeyUsageFlags.digitalSignature)),
      ]),
    });
    const value = sign('sha256', Buffer.from(AsnConvert.serialize(tbs)), stamp.privateKey);
    const certificate = new Certificate({
      ...{ tbsCertificate: tbs, signatureAlgorithm: algorithm(), signatureValue: bufferOf(value) },
    });
    return {
      ...{ rootKey: privateKey, root: pemOf(root), issued: [] },
      stampKey: stamp.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      stamp: pemOf(AsnConvert.serialize(certificate)),
    };
  }

  private save(): void {
    if (this.file !== undefined) writeFileSync(this.file, JSON.stringify(this.kept), { mode: 0o600 });
  }
}

const subjectText = (name: Name): string =>
  name.flatMap((it) => it.map(({ value }) => value.toString())).join(', ');
