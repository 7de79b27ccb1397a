import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeKeys } from '../emulator/developmentKeys';
import { openBrowser } from '../scripts/browser';
import { startHospital } from '../scripts/hospitalWorld';
import { caseNow, doctorAt, patientAt } from '../testing/browser/begun';
import { bookForNow } from '../testing/browser/bookedVisit';
import { Story } from '../testing/browser/story';
import type { Handset } from '../testing/browser/handset';
import { quantile } from './measure';

const MESSAGES = Number(process.env['MESSAGES'] ?? 100);
const ENTRIES = Number(process.env['ENTRIES'] ?? 5);
const H5 = path.resolve(import.meta.dirname, '../dist/h5');

const ms = (values: readonly number[], q: number): string => `${Math.round(quantile(values, q))} ms`;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** Two windows of a browser, one case: a message from one to the other and back, and the way into a room. */
export async function roundTrip(): Promise<string> {
  if (!existsSync(path.join(H5, 'index.html')))
    return 'Not measured: build the app first (npm run build:h5).';
  const browser = await openBrowser();
  const keys = makeKeys();
  const world = await startHospital({ staticDir: H5, keys });
  try {
    await caseNow(world, 'accepted');
    const story = Object.assign(new Story(), { browser, world });
    const [patient, doctor] = await Promise.all([patientAt(story), doctorAt(story)]);
    const said = async (from: Handset, to: Handset, text: string) => {
      await from.type('输入消息', text);
      await from.tap('发送');
      await to.see(text);
    };
    const trips: number[] = [];
    for (let i = 0; i < MESSAGES; i++)
      trips.push(
        await timed(async () => {
          await said(doctor, patient, `第 ${i} 问`);
          await said(patient, doctor, `第 ${i} 答`);
        }),
      );
    await bookForNow(world, keys);
    for (const handset of [patient, doctor]) {
      await handset.page.reload();
      await handset.tap(/^视频诊室/);
      await handset.see('谁在诊室');
    }
    await doctor.tap('进入诊室');
    await doctor.see('您已在诊室，正在等对方进入');
    const entries: number[] = [];
    for (let i = 0; i < ENTRIES; i++) {
      entries.push(
        await timed(async () => {
          await patient.tap('进入诊室');
          await patient.page.waitForFunction(
            () => (document.querySelector<HTMLVideoElement>('.room__person video')?.videoWidth ?? 0) > 0,
          );
        }),
      );
      await patient.tap('返回');
      await patient.see('谁在诊室');
    }
    return [
      `| in two windows | n | p50 | p99 |`,
      `| --- | --- | --- | --- |`,
      `| a message there and its answer back, typed, sent and seen | ${trips.length} | ${ms(trips, 0.5)} | ${ms(trips, 0.99)} |`,
      `| from 进入诊室 to the other's first picture | ${entries.length} | ${ms(entries, 0.5)} | ${ms(entries, 0.99)} |`,
    ].join('\n');
  } finally {
    await browser.close();
    await world.stop();
  }
}
