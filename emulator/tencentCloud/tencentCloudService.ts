import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Credential } from '../cloudbase/signature/credential';
import type { Rooms } from '../trtc/rooms';
import { json, type Service, type WireRequest } from '../kernel/service';
import { controlOfTencentCloud, type TencentCloudControl } from './control';
import { TencentCloudError } from './operation';
import { tencentCloudOperations } from './registry';
import { tencentCloudState, type Person, type TencentCloudState } from './state';
import { checkTc3 } from './tc3';

type Options = Credential & {
  readonly clock: Clock;
  readonly people: readonly Person[];
  readonly rooms?: Rooms | undefined;
};

/** Tencent Cloud API 3.0: every product behind one path, told apart by headers. */
export function tencentCloudService(options: Options): Service & { readonly control: TencentCloudControl } {
  const state = tencentCloudState(options.clock, options.people, options.rooms);
  return {
    name: 'tencentCloud',
    control: controlOfTencentCloud(state),
    owns: ({ method, path, headers }) =>
      method === 'POST' && (path === '/tencentcloud' || (path === '/' && 'x-tc-action' in headers)),
    async handle(request) {
      return json(200, { Response: { ...answer(request, options, state), RequestId: randomUUID() } });
    },
  };
}

function answer(request: WireRequest, options: Options, state: TencentCloudState): object {
  try {
    checkTc3(request, options, options.clock.now);
    return operationOf(request)(bodyOf(request), state);
  } catch (error) {
    if (!(error instanceof TencentCloudError)) throw error;
    return { Error: { Code: error.code, Message: error.message } };
  }
}

function operationOf({ headers, body }: WireRequest) {
  const name = `${headers['x-tc-action'] ?? ''}@${headers['x-tc-version'] ?? ''}`;
  const operation = tencentCloudOperations[name];
  if (operation) return operation;
  console.error(`[emulator] Tencent Cloud action not supported: ${name}`, body.toString('utf8'));
  throw new TencentCloudError('InvalidAction', `The emulator does not know ${name}.`);
}

function bodyOf({ body }: WireRequest): unknown {
  try {
    return JSON.parse(body.toString('utf8') || '{}');
  } catch {
    throw new TencentCloudError('InvalidParameter', 'The request body is not JSON.');
  }
}
