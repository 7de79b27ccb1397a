import * as z from 'zod/mini';
import { reject } from '@shared/kernel/result';
import { answer } from './answer';
import type { SystemTools } from './effect';
import type { Caller } from './identify';
import type { Implementation } from './implement';
import { faultOf } from './log';
import type { Runtime } from './runtime';
import { noteRefusal } from './securityEvents';
import { systemTools } from './systemTools';

/** A request from outside that proves itself by its own signature. */
export type Webhook = {
  readonly path: string;
  readonly handle: (
    request: { readonly headers: Readonly<Record<string, string>>; readonly rawBody: string },
    tools: SystemTools,
  ) => Promise<{ readonly statusCode: number; readonly body?: unknown }>;
};

/** A file that whoever has its address may fetch; the address proves itself and expires. */
export type Download = {
  readonly path: string;
  readonly handle: (
    request: {
      readonly path: string;
      readonly query: Readonly<Record<string, string>>;
      /** From where the gateway says that it was asked; what the client says of itself stands before it. */
      readonly caller: string;
    },
    tools: SystemTools,
  ) => Promise<
    | {
        readonly contentType: string;
        readonly bytes: Uint8Array;
        /** A page to look at: it has its own style, and is old at once. */
        readonly isPage?: true;
      }
    | undefined
  >;
};

/** Work that comes round by itself, whenever the function's trigger does. */
export type Timer = {
  readonly name: string;
  readonly trigger: string;
  readonly run: (tools: SystemTools) => Promise<void>;
};

/** What one cloud function is made of. */
export type Parts = {
  readonly actions?: readonly Implementation[];
  readonly webhooks?: readonly Webhook[];
  readonly downloads?: readonly Download[];
  readonly timers?: readonly Timer[];
};

const TimerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() });
const HttpEvent = z.object({
  httpMethod: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  queryStringParameters: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** Makes the function's `main`. A client's event is always an action: it cannot pass for a timer or a webhook. */
export function serve(parts: Parts, start: () => Runtime) {
  const actions = new Map(parts.actions?.map((it) => [it.contract.name as string, it]));
  let started: Runtime | undefined;

  return async (event: unknown, context: unknown): Promise<unknown> => {
    const runtime = (started ??= start());
    const requestId = runtime.newId();
    const { openid, isClient } = runtime.identify(context);
    const client = isClient === true || openid !== undefined;
    const timer = client ? undefined : TimerEvent.safeParse(event).data;
    if (timer) return runTimer(parts, runtime, timer.TriggerName, requestId);
    const http = client ? undefined : HttpEvent.safeParse(event).data;
    if (http && isConsole(http)) return runFromConsole(actions, runtime, http, requestId);
    if (http?.httpMethod === 'GET') return runDownload(parts, runtime, http, requestId);
    if (http) return runWebhook(parts, runtime, http, requestId);
    if (!openid) return refuseNobody(runtime);
    return runAction(actions, runtime, event, { kind: 'wechat', openid }, requestId);
  };
}

async function refuseNobody(runtime: Runtime) {
  const refusal = reject('actor.unknown');
  await noteRefusal(runtime, { code: refusal.code, subject: 'nobody' });
  return refusal;
}

async function runAction(
  actions: ReadonlyMap<string, Implementation>,
  runtime: Runtime,
  event: unknown,
  caller: Caller,
  requestId: string,
) {
  const from = runtime.now();
  try {
    const { reply, subject, counted, ...said } = await answer(actions, runtime, event, caller, requestId);
    const outcome = reply.ok ? 'ok' : reply.code;
    runtime.log({ level: 'info', event: 'action', requestId, ...said, outcome, ms: runtime.now() - from });
    if (!reply.ok && subject !== undefined)
      await noteRefusal(runtime, { ...said, code: counted ?? reply.code, subject });
    return reply;
  } catch (error) {
    runtime.log({ level: 'error', event: 'action.crashed', requestId, fault: faultOf(error) });
    return reject('internal', { requestId });
  }
}

/** Where the staff's browsers call: `/call/<function>` on the HTTP access service. */
const isConsole = ({ path }: z.infer<typeof HttpEvent>): boolean => /\/call\/[a-zA-Z]+$/.test(path);

/** An action from the web console. Who asks is in the token of the session, nowhere else. */
async function runFromConsole(
  actions: ReadonlyMap<string, Implementation>,
  runtime: Runtime,
  http: z.infer<typeof HttpEvent>,
  requestId: string,
) {
  if (http.httpMethod !== 'POST') return respond(405, reject('request.invalid'));
  const { headers, rawBody } = requestOf(http);
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(headers['authorization'] ?? '')?.[1];
  const caller = { kind: 'browser' as const, bearer: headers['authorization'] ? (bearer ?? '') : undefined };
  return respond(200, await runAction(actions, runtime, jsonOf(rawBody), caller, requestId));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requestOf(http: z.infer<typeof HttpEvent>) {
  const headers: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(http.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = http.body ?? '';
  return { headers, rawBody: http.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body };
}

async function runTimer(parts: Parts, runtime: Runtime, name: string, requestId: string) {
  const timers = parts.timers?.filter((it) => it.trigger === name) ?? [];
  if (timers.length === 0) runtime.log({ level: 'error', event: 'timer.unknown', requestId });
  for (const timer of timers) {
    try {
      await timer.run(systemTools(runtime, `timer.${timer.name}`, requestId));
    } catch (error) {
      runtime.log({ level: 'error', event: 'timer.crashed', requestId, fault: faultOf(error) });
    }
  }
  return null;
}

async function runWebhook(
  parts: Parts,
  runtime: Runtime,
  http: z.infer<typeof HttpEvent>,
  requestId: string,
) {
  const webhook = parts.webhooks?.find((it) => http.path.endsWith(it.path));
  if (!webhook || http.httpMethod !== 'POST') return respond(404, { code: 'FAIL', message: 'not found' });
  try {
    const answered = await webhook.handle(
      requestOf(http),
      systemTools(runtime, `webhook${webhook.path}`, requestId),
    );
    return respond(answered.statusCode, answered.body);
  } catch (error) {
    runtime.log({ level: 'error', event: 'webhook.crashed', requestId, fault: faultOf(error) });
    return respond(500, { code: 'FAIL', message: requestId });
  }
}

/** The last hop is the gateway's own word; those before it anybody can make up. */
function callerOf(headers: Readonly<Record<string, string>>): string {
  const [, hops] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-forwarded-for') ?? [];
  return hops?.split(',').at(-1)?.trim() || 'unknown';
}

async function runDownload(
  parts: Parts,
  runtime: Runtime,
  { path, headers, queryStringParameters: query = {} }: z.infer<typeof HttpEvent>,
  requestId: string,
) {
  const download = parts.downloads?.find((it) => path.includes(it.path));
  const nothing = respond(404, { code: 'FAIL', message: 'not found' });
  if (!download) return nothing;
  try {
    const found = await download.handle(
      { path, query, caller: callerOf(headers) },
      systemTools(runtime, `download${download.path}`, requestId),
    );
    if (!found) return nothing;
    return {
      statusCode: 200,
      headers: {
        'content-type': found.contentType,
        'cache-control': found.isPage ? 'no-store' : 'private, max-age=3600',
        'content-security-policy': `default-src 'none'${found.isPage ? "; style-src 'unsafe-inline'" : ''}`,
        'x-content-type-options': 'nosniff',
      },
      isBase64Encoded: true,
      body: Buffer.from(found.bytes).toString('base64'),
    };
  } catch (error) {
    runtime.log({ level: 'error', event: 'download.crashed', requestId, fault: faultOf(error) });
    return respond(500, { code: 'FAIL', message: requestId });
  }
}

const respond = (statusCode: number, body?: unknown) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: body === undefined ? '' : JSON.stringify(body),
});
