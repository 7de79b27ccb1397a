import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { faceid } from 'tencentcloud-sdk-nodejs/tencentcloud/services/faceid';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testWorld, type TestWorld } from '../testWorld';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const SDK = createRequire(import.meta.url).resolve('tcb-admin-node');
const FUNCTIONS = {
  who: `exports.main = async (event) => ({ openid: event.userInfo.openId, said: event.said });`,
  bump: `exports.main = async () => {
    const tcb = require('${SDK}').init({ env: process.env.TCB_ENV, secretId: process.env.TENCENTCLOUD_SECRETID, secretKey: process.env.TENCENTCLOUD_SECRETKEY, serviceUrl: process.env.TCB_SERVICE_URL });
    await tcb.database().collection('signals').doc('s1').set({ owner: 'o-mei', at: new Date(5) });
  };`,
};

/** The page has what WeChat would give it; strings are run in the browser. */
const run = <T>(page: Page, code: string): Promise<T> => page.evaluate(`(async () => { ${code} })()`);

describe.skipIf(!existsSync(CHROMIUM))('wx in a browser', () => {
  let browser: Browser;
  let world: TestWorld;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser.close());
  afterEach(() => world.stop());

  async function phone(address = '/?wx_user=小梅') {
    const directory = mkdtempSync('/tmp/wx-test-');
    writeFileSync(
      `${directory}/index.html`,
      '<!doctype html><body><script src="/client/wx.js"></script></body>',
    );
    world = await testWorld(FUNCTIONS, {
      staticDir: directory,
      config: {
        database: { collections: [{ name: 'signals', rules: { read: 'doc.owner == auth.openid' } }] },
        storage: { rules: { read: true, write: true } },
      },
    });
    const page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
    await page.goto(world.url + address);
    return page;
  }

  it('asks who holds the phone, once per tab', async () => {
    const page = await phone('/');
    const call = `return (await wx.cloud.callFunction({ name: 'who', data: { said: 1 } })).result`;
    const answer = run(page, call);
    await page.getByRole('dialog', { name: '选择一个微信用户（模拟器）' }).waitFor();
    await page.getByRole('button', { name: '小梅，患者' }).click();
    expect(await answer).toEqual({ openid: 'o-mei', said: 1 });
    await page.reload();
    expect(await run(page, call)).toEqual({ openid: 'o-mei', said: 1 });
    expect(
      await run(page, 'return JSON.stringify([{ ...sessionStorage }, wx.__emulator.current])'),
    ).not.toContain('o-mei');
  });

  it('makes a new account when asked', async () => {
    const page = await phone('/#/pages/home');
    const answer = run(page, `return (await wx.login()).code`);
    await page.getByRole('button', { name: '新建一个微信用户' }).click();
    expect(await answer).toMatch(/^0.{31}$/);
    expect(await run(page, 'return wx.__emulator.current')).toBe('新用户');
  });

  it('takes the person from the address, also behind the hash, and can change', async () => {
    const page = await phone('/#/pages/home?wx_user=陈医生');
    const who = `return (await wx.cloud.callFunction({ name: 'who' })).result.openid`;
    expect(await run(page, who)).toBe('o-chen');
    expect(await run(page, `await wx.__emulator.switchUser('小梅'); ${who}`)).toBe('o-mei');
  });

  it('speaks in callbacks and in promises, with the vendor words', async () => {
    const page = await phone();
    expect(
      await run(
        page,
        `return new Promise((done) => wx.cloud.callFunction({ name: 'none', fail: (e) => done(e), success: () => done('?') }))`,
      ),
    ).toMatchObject({
      errCode: -501000,
      errMsg: expect.stringMatching(/^cloud\.callFunction:fail errCode: -501000/) as string,
    });
    world.control.faults.add({ operation: 'client.callFunction', kind: 'drop_before' });
    expect(await run(page, `return wx.cloud.callFunction({ name: 'who' }).catch((e) => e.errMsg)`)).toMatch(
      /^cloud\.callFunction:fail/,
    );
  });

  it('asks before messages may be sent and before the telephone number is given away', async () => {
    const page = await phone();
    const asked = run(page, `return wx.requestSubscribeMessage({ tmplIds: ['tmpl-accepted'] })`);
    await page.getByRole('button', { name: '允许', exact: true }).click();
    expect(await asked).toEqual({ 'tmpl-accepted': 'accept', errMsg: 'requestSubscribeMessage:ok' });
    const unknown = `return wx.requestSubscribeMessage({ tmplIds: ['none'] }).catch((e) => e.errCode)`;
    expect(await run(page, unknown)).toBe(20001);
    const denied = run(page, `return wx.__emulator.askPhoneNumber().catch((e) => e.errMsg)`);
    await page.getByRole('button', { name: '不允许' }).click();
    expect(await denied).toBe('getPhoneNumber:fail user deny');
    const given = run<{ code: string }>(page, `return wx.__emulator.askPhoneNumber()`);
    await page.getByRole('button', { name: '允许', exact: true }).click();
    expect((await given).code).toMatch(/^0/);
  });

  it('has a camera that somebody passes, fails or turns away from, and only Tencent Cloud knows how it ended', async () => {
    const page = await phone();
    const profile = { httpProfile: { endpoint: `127.0.0.1:${world.port}`, protocol: 'http://' as const } };
    const credential = { secretId: 'AKIDtest', secretKey: 'secret' };
    const client = new faceid.v20180301.Client({ credential, region: 'ap-shanghai', profile });
    const heard: unknown[] = [];
    for (const press of ['是本人，核验通过', '不是本人，核验不通过', '取消核验']) {
      const { BizToken = '' } = await client.DetectAuth({ RuleId: '1' });
      const data = JSON.stringify({ token: BizToken });
      const said = run(
        page,
        `return wx.startVerify({ data: ${data} }).then((it) => it.errMsg, (it) => it.errMsg)`,
      );
      await page.getByRole('button', { name: press, exact: true }).click();
      heard.push(await said);
      const { Text } = await client.GetDetectInfoEnhanced({ BizToken, RuleId: '1' });
      heard.push(Text?.ErrCode);
    }
    expect(heard).toEqual([
      ...['startVerify:ok', 0],
      ...['startVerify:fail face compare failed', 1007],
      ...['startVerify:fail cancel', null],
    ]);
    const unknown = run(page, `return wx.startVerify({ data: { token: 'x' } }).catch((it) => it.errMsg)`);
    await page.getByRole('button', { name: '是本人，核验通过' }).click();
    expect(await unknown).toBe('startVerify:fail invalid token');
  });

  it('uploads a chosen picture with progress, and gets an address for it', async () => {
    const page = await phone();
    const result = await run<{ seen: number; text: string; fileID: string }>(
      page,
      `const filePath = URL.createObjectURL(new Blob(['x'.repeat(300000)]));
       const task = wx.cloud.uploadFile({ cloudPath: 'a/b.txt', filePath });
       let seen = 0; task.onProgressUpdate(({ progress }) => (seen = progress));
       const { fileID } = await task;
       const { fileList } = await wx.cloud.getTempFileURL({ fileList: [fileID] });
       return { seen, fileID, text: await (await fetch(fileList[0].tempFileURL)).text() };`,
    );
    expect(result).toEqual({
      seen: 100,
      fileID: expect.stringMatching(/^cloud:\/\//) as string,
      text: 'x'.repeat(300000),
    });
  });

  it('says that the payment sheet cannot open when the line is dead, instead of staying silent', async () => {
    const page = await phone();
    await run(page, `return wx.cloud.callFunction({ name: 'who' })`);
    await page.context().setOffline(true);
    expect(
      await run(
        page,
        `return wx.requestPayment({ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p', paySign: 's' }).catch((e) => e.errMsg)`,
      ),
    ).toBe('requestPayment:fail network error');
    expect(await page.locator('[data-wx-overlay]').count()).toBe(0);
  });

  it('watches a document, and again after the line was cut', async () => {
    const page = await phone();
    await run(
      page,
      `window.told = []; wx.cloud.database().collection('signals').doc('s1').watch({ onChange: (s) => told.push(s), onError: (e) => told.push(e.errMsg) })`,
    );
    const shown = (count: number) => page.waitForFunction(`told.length >= ${count}`);
    await shown(1);
    await world.control.invoke('bump', {});
    await shown(2);
    expect(await run(page, 'return [told[1].docs[0].at.getTime(), told[1].docChanges[0].dataType]')).toEqual([
      5,
      'add',
    ]);
    world.control.cutRealtime();
    await shown(3);
    expect(await run(page, 'return told[2].type')).toBe('init');
  });
});
