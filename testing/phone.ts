import { Agent, request } from 'node:http';
import type * as z from 'zod/mini';
import type { ActionContract, CodeOf } from '@shared/kernel/contract';
import type { Result } from '@shared/kernel/result';

type Reply<C extends ActionContract> = Result<z.output<C['output']>, CodeOf<C>>;
type Upload = { url: string; token: string; authorization: string; fileId: string; cosFileId: string };

let keys = 0;
const agent = new Agent({ keepAlive: true });

/** Lighter than `fetch`: under load, the phones share the machine with the hospital. */
const postJson = (url: string, headers: Record<string, string>, body: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => {
        try {
          resolve(JSON.parse(text));
        } catch {
          reject(new Error(`${url}: ${answer.statusCode} ${text.slice(0, 200)}`));
        }
      });
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });

/** One person's phone: logged in to WeChat, calling cloud functions as the app does, without a screen. */
export class Phone {
  /** Function calls made, for counting what a journey costs. */
  calls = 0;

  private constructor(
    private readonly url: string,
    private readonly token: string,
    readonly mode: 'patient' | 'doctor',
  ) {}

  /** Logs in as one of the emulator's WeChat users. */
  static async of(url: string, nickname: string, mode: 'patient' | 'doctor' = 'patient'): Promise<Phone> {
    const answer = await fetch(`${url}/client/login`, { method: 'POST', body: JSON.stringify({ nickname }) });
    const { token } = (await answer.json()) as { token: string };
    return new Phone(url, token, mode);
  }

  /** A new WeChat user's phone. */
  static async new(url: string, nickname: string, mode: 'patient' | 'doctor' = 'patient'): Promise<Phone> {
    const answer = await fetch(`${url}/client/users`, { method: 'POST', body: JSON.stringify({ nickname }) });
    return Phone.of(url, ((await answer.json()) as { nickname: string }).nickname, mode);
  }

  /** The same person in the other mode of the app. */
  as(mode: 'patient' | 'doctor'): Phone {
    return new Phone(this.url, this.token, mode);
  }

  /** Calls an action; commands get a fresh request key unless one is given. */
  async call<C extends ActionContract>(
    contract: C,
    input: z.input<C['input']>,
    requestKey = `phone-${process.pid}-${++keys}`,
  ): Promise<Reply<C>> {
    this.calls += 1;
    const [name] = contract.name.split('.');
    const data = { action: contract.name, input, requestKey, as: this.mode };
    const answer = (await this.post('callFunction', { name, data })) as {
      result?: Reply<C>;
      errMsg?: string;
    };
    if (!answer.result) throw new Error(`${contract.name}: ${answer.errMsg}`);
    return answer.result;
  }

  /** Calls an action that must succeed. */
  async must<C extends ActionContract>(
    contract: C,
    input: z.input<C['input']>,
    requestKey?: string,
  ): Promise<z.output<C['output']>> {
    const reply = await this.call(contract, input, requestKey);
    if (!reply.ok) throw new Error(`${contract.name}: ${reply.code} ${JSON.stringify(reply.detail ?? {})}`);
    return reply.value;
  }

  /** `wx.cloud.uploadFile`. */
  async upload(cloudPath: string, bytes: Uint8Array): Promise<string> {
    const ticket = (await this.post('uploadMetadata', { cloudPath })) as Upload;
    const form = new FormData();
    form.append('key', cloudPath);
    form.append('Signature', ticket.authorization);
    form.append('x-cos-security-token', ticket.token);
    form.append('x-cos-meta-fileid', ticket.cosFileId);
    form.append('file', new Blob([new Uint8Array(bytes)]));
    const answer = await fetch(ticket.url, { method: 'POST', body: form });
    if (!answer.ok) throw new Error(`upload: ${answer.status}`);
    return ticket.fileId;
  }

  /** What WeChat's button for the telephone number hands to the app. */
  async phoneCode(): Promise<string> {
    return ((await this.post('phoneCode', {})) as { code: string }).code;
  }

  private async post(operation: string, body: object): Promise<unknown> {
    const headers = { 'x-client-token': this.token, 'content-type': 'application/json' };
    return postJson(`${this.url}/client/${operation}`, headers, body);
  }
}
