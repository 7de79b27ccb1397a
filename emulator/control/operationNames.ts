import { jsonBody } from '../kernel/body';
import type { WireRequest } from '../kernel/service';

/**
 * The names under which a request can be made to fail or is counted: its method and path, the vendor's name
 * for what it does, and for a call of a function `functions.callFunction:<name>`.
 */
export function operationNames(request: WireRequest): readonly string[] {
  const names = [`${request.method} ${request.path}`];
  if (request.path === '/admin') {
    const { action, function_name: called } = jsonBody(request);
    if (typeof action === 'string') names.push(action);
    if (typeof called === 'string') names.push(`functions.callFunction:${called}`);
  }
  if (request.path.startsWith('/client/')) {
    names.push(`client.${request.path.slice('/client/'.length)}`);
    if (request.path === '/client/callFunction')
      names.push(`functions.callFunction:${String(jsonBody(request)['name'])}`);
  }
  const action = request.headers['x-tc-action'];
  if (action) names.push(`tencentCloud.${action}`);
  return names;
}
