/** Every operation of the certificate authority. */
export const caOperations: readonly string[] = [
  'GET /ca/root',
  'GET /ca/tsa',
  'GET /ca/crl',
  'POST /ca/certificates',
  'POST /ca/revocations',
  'POST /ca/timestamps',
];
