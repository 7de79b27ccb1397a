import { invalidParam, VendorError } from './vendorError';

/** The functions of the environment; throws an error with the vendor's `code`, such as FUNCTION_NOT_FOUND. */
export type Functions = {
  readonly invoke: (name: string, data: unknown, caller: { readonly source: 'admin' }) => Promise<unknown>;
};

export async function invokeFunction(params: Readonly<Record<string, unknown>>, functions: Functions) {
  const { function_name: name, request_data: sent } = params;
  if (typeof name !== 'string') throw invalidParam('function_name must be a string');
  const data: unknown = typeof sent === 'string' && sent !== '' ? JSON.parse(sent) : (sent ?? {});
  const answered = await functions.invoke(name, data, { source: 'admin' }).catch(inBand);
  return { data: { response_data: JSON.stringify(answered ?? null) } };
}

function inBand(cause: unknown): never {
  const code = (cause as { code?: unknown }).code;
  throw typeof code === 'string' ? new VendorError(code, (cause as Error).message) : cause;
}
