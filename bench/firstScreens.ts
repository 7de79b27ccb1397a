import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../scripts/browser';
import { startHospital } from '../scripts/hospitalWorld';
import { furnish, HOLDERS } from '../testing/browser/openings';
import { Handset } from '../testing/browser/handset';
import { beSeen, say } from '../testing/browser/steps';
import { compilePackage } from '../testing/weapp/compile';
import type { seen } from '../testing/weapp/host/package';
import { round, table } from './measure';

const BUILT = path.resolve(import.meta.dirname, '../dist/weapp');

type Crossed = (typeof seen)['setData'];
type Row = readonly [what: string, updates: number, kb: string, largestKb: string, nodes: number];

const crossed = ({ page }: Handset): Promise<Crossed> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { __host: typeof seen }).__host.setData }));
const nodesOf = ({ page }: Handset): Promise<number> =>
  page.locator('body *').filter({ visible: true }).count();

/** What crosses from logic to view while something happens, and how many nodes stand on the page afterwards. */
async function row(phone: Handset, what: string, happen: () => Promise<void>): Promise<Row> {
  await phone.page.evaluate(() => {
    (globalThis as unknown as { __host: typeof seen }).__host.setData.largest = 0;
  });
  const before = await crossed(phone);
  await happen();
  await phone.page.waitForTimeout(500);
  const after = await crossed(phone);
  const kb = (bytes: number) => round(bytes / 1024, 1);
  return [
    what,
    after.calls - before.calls,
    kb(after.bytes - before.bytes),
    kb(after.largest),
    await nodesOf(phone),
  ];
}

/** First screens of each role in the built WeChat package: updates of the view, their bytes, the nodes that are seen. */
export async function firstScreens(): Promise<string> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'first-'));
  cpSync(BUILT, path.join(scratch, 'built'), { recursive: true });
  await compilePackage(path.join(scratch, 'built'), path.join(scratch, 'host'));
  const world = await startHospital({ staticDir: path.join(scratch, 'host') });
  const browser = await openBrowser();
  try {
    await furnish(world);
    const patient = await Handset.open(browser, world.url, HOLDERS.patient);
    await patient
      .button(/^[找看]医生/)
      .last()
      .waitFor();
    const rows: Row[] = [
      await row(patient, 'patient: home, again', async () => {
        await patient.restart();
        await patient
          .button(/^[找看]医生/)
          .last()
          .waitFor();
      }),
      await row(patient, 'patient: list of visits', async () => {
        await patient.tab('问诊');
        await patient
          .button(/林晓岚/)
          .last()
          .waitFor();
      }),
      await row(patient, 'patient: conversation', async () => {
        await patient
          .button(/林晓岚/)
          .first()
          .tap();
        await patient.field('输入消息').last().waitFor();
      }),
    ];
    const doctor = await Handset.open(browser, world.url, HOLDERS.doctor);
    await doctor.tab('我的');
    rows.push(
      await row(doctor, 'doctor: desk', async () => {
        await doctor.tap(/进入医生端/);
        await doctor.see('候诊');
      }),
    );
    // A message is written only by who was seen before the camera of this very phone.
    await beSeen(doctor);
    await doctor.tab('接诊中');
    rows.push(
      await row(doctor, 'doctor: case', async () => {
        await doctor
          .button(/^陈小雨.*红疹/)
          .first()
          .tap();
        await doctor.field('输入消息').last().waitFor();
      }),
      await row(patient, 'patient: one received message', async () => {
        await say(doctor, '请把患处拍清楚一些');
        await patient.see('请把患处拍清楚一些');
      }),
    );
    return table(
      ['screen', 'updates', 'KB in all', 'largest KB', 'nodes seen'],
      rows.map((it) => [...it]),
    );
  } finally {
    await browser.close();
    await world.stop();
    rmSync(scratch, { recursive: true });
  }
}
