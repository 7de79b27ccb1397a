import { randomUUID } from 'node:crypto';
import type { WireResponse } from '../../kernel/service';

/** An error as the object store writes it. */
export const refusal = (status: number, code: string, message: string): WireResponse => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n\t<Code>${code}</Code>\n\t<Message>${message}</Message>\n\t<RequestId>${randomUUID()}</RequestId>\n\t<TraceId>${randomUUID()}</TraceId>\n</Error>\n`,
});

export const wrongSignature = () =>
  refusal(
    403,
    'SignatureDoesNotMatch',
    'The Signature you specified is invalid. Please check your secret key and signing method.',
  );

export const expired = () => refusal(403, 'AccessDenied', 'Request has expired.');
