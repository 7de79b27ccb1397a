import { invalidParam } from './vendorError';

/** The functions of the environment; throws a `VendorError` FUNCTION_NOT_FOUND for a name it does not know. */
export type Functions = {
  readonly invoke: (name: string, data: unknown, caller: { readonly source: 'sdk' }) => Promise<unknown>;
};

export async function invokeFunction(params: Readonly<Record<string, unknown>>, functions: Functions) {
  const { function_name: name, request_data: sent } = params;
  if (typeof name !== 'string') throw invalidParam('function_name must be a string');
  const data: unknown = typeof sent === 'string' && sent !== '' ? JSON.parse(sent) : (sent ?? {});
  const answered = await functions.invoke(name, data, { source: 'sdk' });
  return { data: { response_data: JSON.stringify(answered ?? null) } };
}
