import { type FunctionError, type FunctionErrorCode } from '../cloudbase/functions/functionError';
import { json, type WireResponse } from '../kernel/service';

/** WeChat's numbers for what can go wrong in a cloud call. */
const NUMBER_OF: Readonly<Record<FunctionErrorCode, readonly [number, string]>> = {
  FUNCTION_NOT_FOUND: [-501000, 'FunctionName parameter could not be found'],
  FUNCTIONS_PARAMETER_INVALID: [-504001, 'functions parameter invalid'],
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, 'functions time limit exceeded'],
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: [-504002, 'functions memory limit exceeded'],
};

export const storageDenied = (): WireResponse =>
  clientError(-503002, 'storage exceed authority | errMsg: permission denied');

export const clientError = (errCode: number, errMsg: string): WireResponse =>
  json(200, { errCode, errMsg: `errCode: ${errCode} ${errMsg}` });

export function functionFailure(error: FunctionError): WireResponse {
  const [errCode, words] = NUMBER_OF[error.code];
  // The first line only: WeChat's client never sees a stack.
  const reason = error.message.split('\n', 1)[0];
  return json(200, {
    errCode,
    errMsg: `errCode: ${errCode} ${words} | errMsg: ${reason}`,
    requestID: error.requestId,
  });
}
