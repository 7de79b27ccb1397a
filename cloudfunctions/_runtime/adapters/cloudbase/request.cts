/* eslint-disable @typescript-eslint/no-require-imports -- the SDK requires this file as CommonJS */
import type * as Http from 'node:http';
import type * as Https from 'node:https';

const http = require('node:http') as typeof Http;
const https = require('node:https') as typeof Https;

type Options = {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly timeout: number;
  readonly body: unknown;
};
type Callback = (error: Error | null, response?: Http.IncomingMessage, body?: string) => void;

/** Idle connections are given up before the other side gives them up. */
const IDLE_MS = 4000;
const agents = {
  'http:': new http.Agent({ keepAlive: true, timeout: IDLE_MS, maxSockets: 64 }),
  'https:': new https.Agent({ keepAlive: true, timeout: IDLE_MS, maxSockets: 64 }),
};

/** `http://host:port/path?query`, taken apart without an URL object for each request. */
function addressOf(url: string) {
  const from = url.indexOf('://') + 3;
  const slash = url.indexOf('/', from);
  const [hostname = '', port] = url.slice(from, slash).split(':');
  return { secure: url.startsWith('https:'), hostname, port, path: url.slice(slash) };
}

/**
 * Stands for the package `request` in the bundles of functions: all `tcb-admin-node` asks of it there is to
 * post JSON, or a form with a file, and hear the answer. It saves every function the old package's load time, and every call most of its work
 * (ADR 6). A connection that died while the instance was frozen is tried once more on a new one.
 */
function request(options: Options, callback: Callback): Http.ClientRequest {
  // As text it leaves in one write with its headers.
  const body = JSON.stringify(options.body);
  const { secure, hostname, port, path } = addressOf(options.url);
  const send = (again: boolean): Http.ClientRequest => {
    const sent = (secure ? https : http).request({
      hostname,
      port,
      path,
      method: options.method.toUpperCase(),
      agent: agents[secure ? 'https:' : 'http:'],
      headers: {
        ...options.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
      timeout: options.timeout,
    });
    let answered = false;
    sent.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => callback(null, response, Buffer.concat(chunks).toString('utf8')));
      response.on('error', callback);
    });
    sent.on('timeout', () => sent.destroy(new Error('ETIMEDOUT')));
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (answered) return;
      if (again && sent.reusedSocket && error.code === 'ECONNRESET') send(false);
      else callback(error);
    });
    sent.end(body);
    return sent;
  };
  return send(true);
}

type Upload = {
  readonly url: string;
  readonly formData: Readonly<Record<string, string | Buffer | undefined>>;
};

/** Posts a form with one file in it; storage wants the file last, and so does the SDK name it. */
function post({ url, formData }: Upload, callback: Callback): void {
  const form = new FormData();
  for (const [name, value] of Object.entries(formData))
    if (typeof value === 'string') form.append(name, value);
    else if (value) form.append(name, new Blob([new Uint8Array(value)]), name);
  fetch(url, { method: 'POST', body: form })
    .then((response) => response.text())
    .then((body) => callback(null, undefined, body), callback);
}

module.exports = Object.assign(request, { post });
