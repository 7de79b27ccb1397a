import { base } from './base';
import { WxError } from './calls';
import { currentSession, forgetToken } from './identity';

/** Asks the emulator for something that needs to know who asks. */
export async function askGateway(
  operation: string,
  body: unknown,
  mayRepeat = true,
): Promise<Record<string, unknown>> {
  const { token } = await currentSession();
  const { status, text } = await send(operation, body, token);
  if (status === 401 && mayRepeat) {
    forgetToken();
    return askGateway(operation, body, false);
  }
  const answer = JSON.parse(text) as Record<string, unknown>;
  if (typeof answer['errCode'] === 'number' && answer['errCode'] !== 0) {
    throw new WxError(String(answer['errMsg']), answer['errCode']);
  }
  return answer;
}

async function send(
  operation: string,
  body: unknown,
  token: string,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(`${base()}/client/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-client-token': token },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    throw new WxError('request:fail network error');
  }
}
