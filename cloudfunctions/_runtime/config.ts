/** A value that the function cannot run without. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is missing`);
  return value;
}

/** Multi-line values (keys) travel in base64, since CloudBase keeps environment variables on one line. */
export const requiredPem = (name: string): string => Buffer.from(required(name), 'base64').toString('utf8');
