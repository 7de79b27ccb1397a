import type { GatewayRoute } from '../../cloudbaserc';
import { json, type Service, type WireRequest, type WireResponse } from '../../kernel/service';
import { FunctionError } from './functionError';
import type { FunctionHost } from './functionHost';

const PREFIX = '/http';

/** CloudBase's HTTP access service: a path in front of a function. It knows no caller. */
export function httpAccessService(options: {
  host: FunctionHost;
  routes: readonly GatewayRoute[];
  envId: string;
}): Service {
  // The longest path wins, as on the vendor's gateway.
  const routes = [...options.routes].sort((a, b) => b.path.length - a.path.length);
  return {
    name: 'httpAccess',
    owns: ({ path }) => path.startsWith(`${PREFIX}/`),
    async handle(request) {
      const path = request.path.slice(PREFIX.length);
      const route = routes.find(
        (each) => path === each.path || path.startsWith(`${each.path.replace(/\/$/, '')}/`),
      );
      if (!route) return json(404, { code: 'INVALID_PATH', message: 'Invalid path' });
      try {
        const { text, requestId } = await options.host.run(
          route.function,
          eventOf(request, path, options.envId),
          {
            source: 'http',
          },
        );
        return responseOf(JSON.parse(text), requestId);
      } catch (error) {
        if (!(error instanceof FunctionError)) throw error;
        const status = error.code === 'FUNCTION_NOT_FOUND' ? 404 : 500;
        return json(status, { code: error.code, message: error.message, requestId: error.requestId });
      }
    },
  };
}

function eventOf(request: WireRequest, path: string, envId: string): Record<string, unknown> {
  return {
    path,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(request.query),
    requestContext: { requestId: request.headers['x-request-id'] ?? '', envId },
    body: request.body.toString('utf8'),
    isBase64Encoded: false,
  };
}

type Integrated = {
  statusCode: number;
  headers?: Record<string, string>;
  body?: unknown;
  isBase64Encoded?: boolean;
};

function responseOf(result: unknown, requestId: string): WireResponse {
  const headers = { 'x-cloudbase-request-id': requestId };
  if (typeof result === 'string') {
    return {
      status: 200,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
      body: result,
    };
  }
  if (!isIntegrated(result)) return json(200, result ?? {}, headers);
  const body = typeof result.body === 'string' ? result.body : JSON.stringify(result.body ?? '');
  return {
    status: result.statusCode,
    headers: { ...headers, ...lowerCased(result.headers ?? {}) },
    body: result.isBase64Encoded ? Buffer.from(body, 'base64') : result.body === undefined ? '' : body,
  };
}

const isIntegrated = (result: unknown): result is Integrated =>
  typeof result === 'object' && result !== null && typeof (result as Integrated).statusCode === 'number';

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
