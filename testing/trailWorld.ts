import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveRecordDraft } from '@shared/contracts/closing';
import { acceptConsultation, getConsultation, sendMessage } from '@shared/contracts/consultation';
import {
  exportChain,
  exportOwnChain,
  exportPage,
  openExport,
  type ChainPage,
  type ExportPage,
} from '@shared/contracts/trailExport';
import { Bundle, chainFile } from '@shared/domain/trail/bundle';
import { parts } from '../cloudfunctions/trail/parts';
import { CASE_ID, CaseWorld, RECORD } from './caseWorld';
import { implementations } from './catalogue';

const ofCase = { consultationId: CASE_ID };

/** What was answered; a refusal is a fault of the test. */
export const must = async <T>(
  asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>,
): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

/** A chain as it is handed out, open to forging. */
export type Chain = {
  id: string;
  entries: Record<string, unknown>[];
  messages: Record<string, unknown>[];
  end?: { n: number; hash: string };
  talk?: string;
};
/** One chain, with its place under each root. */
export type OneChain = {
  exportedAt: number;
  chains: (Chain & { days: { day: string; held: object[] }[] })[];
  roots: object[];
};
/** Everything that the hospital hands out. */
export type Export = {
  complete: boolean;
  exportedAt: number;
  chains: Chain[];
  roots: object[];
  leaves: Record<string, unknown[]>;
};

/** A hospital whose trail is written, rooted every night, exported and verified. */
export class TrailWorld extends CaseWorld {
  constructor() {
    super({ actions: implementations, timers: parts.timers! });
  }

  say(who: 'patient' | 'doctor', text: string) {
    return must(this.ask(sendMessage, { ...ofCase, body: { kind: 'text', text } }, who));
  }

  async nightly(): Promise<void> {
    this.runtime.openid = undefined;
    await this.main({ Type: 'Timer', TriggerName: 'nightly' }, {});
  }

  /** A whole consultation, from its acceptance to the signed record. */
  async treated(): Promise<void> {
    this.given('waiting');
    await must(this.ask(getConsultation, ofCase, 'doctor'));
    await must(this.ask(acceptConsultation, ofCase, 'doctor'));
    await this.say('doctor', '您好，咳嗽多久了？');
    await this.say('patient', '三天 😷');
    await must(this.ask(saveRecordDraft, { ...ofCase, body: RECORD }, 'doctor'));
    await this.say('doctor', '多喝水');
    await must(this.close());
  }

  /** 完整存证 as the auditor's action hands it out, page by page, joined as the console joins it. */
  async bundle(): Promise<Bundle> {
    const { exportedAt, cursor } = await must(this.askAs('auditor', openExport, {}));
    const bundle = new Bundle(exportedAt);
    for (let next: string | undefined = cursor; next !== undefined;) {
      const page: ExportPage = await must(this.askAs('auditor', exportPage, { cursor: next }));
      bundle.add(page);
      next = page.nextCursor;
    }
    return bundle;
  }

  /** Everything the hospital hands out for checking. */
  async exported(): Promise<Export> {
    return JSON.parse((await this.bundle()).finish().join('')) as Export;
  }

  /** 核验文件 of one chain, as the auditor gets it. */
  async chainExport(chainId: string): Promise<OneChain> {
    return this.joined((cursor) => this.askAs('auditor', exportChain, { chainId, ...cursor }));
  }

  /** The same of one's own case, as the patient gets it. */
  async ownChain(): Promise<OneChain> {
    return this.joined((cursor) => this.ask(exportOwnChain, { ...ofCase, ...cursor }, 'patient'));
  }

  private async joined(
    ask: (cursor: {
      cursor?: string;
    }) => Promise<{ ok: true; value: ChainPage } | { ok: false; code: string }>,
  ): Promise<OneChain> {
    const pages = [await must(ask({}))];
    for (let next = pages[0]!.nextCursor; next !== undefined; next = pages.at(-1)!.nextCursor)
      pages.push(await must(ask({ cursor: next })));
    return structuredClone(chainFile(pages[0]!.exportedAt, pages)) as OneChain;
  }
}

/** What the verifier, another program in another language, says. */
export function verified(
  export_: Export | OneChain | undefined,
  ...more: [flag: '--receipt' | '--roots', value: unknown][]
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'trail-'));
  const written = (name: string, value: unknown): string => {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const flags = more.flatMap(([flag, value]) => [flag, written(flag.slice(2), value)]);
  const script = path.join(import.meta.dirname, '../verifier/verify.py');
  const asked = [script, ...(export_ ? [written('export', export_)] : []), ...flags];
  const { status, stdout, stderr } = spawnSync('python3', asked, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status === null || stderr !== '') throw new Error(`the verifier did not run: ${stderr}`);
  return { isWhole: status === 0, says: stdout };
}
