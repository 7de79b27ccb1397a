import { expect } from 'vitest';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { faultsOf, LEAST, NO_FAULTS, type Least } from './faults';
import { shot } from './shot';

/** Narrow and common phones. */
export const PHONE = { width: 375, height: 812 };

export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** 长辈模式 is on already. */
  readonly elder?: boolean;
  readonly path?: string;
};

/** One person's phone with the app open on it. What is pressed is found as a screen reader finds it: by role and name. */
export class Handset {
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async open(browser: Browser, url: string, who: string, look: Look = {}): Promise<Handset> {
    const context = await browser.newContext({
      viewport: { width: look.width ?? PHONE.width, height: look.height ?? PHONE.height },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: look.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    if (look.elder)
      await context.addInitScript(() => {
        // A blank page has no store.
        if (location.protocol !== 'about:')
          localStorage.setItem('wz.device.elder', JSON.stringify({ data: true }));
      });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const address = `${url}/?wx_user=${encodeURIComponent(who)}`;
    await page.goto(address);
    return new Handset(page, context, address);
  }

  /** Closes the app and opens it anew on the same phone. */
  async restart(): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(this.url);
  }

  /** What was copied last. */
  async pasted(): Promise<string> {
    await this.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  offline = (isOffline: boolean): Promise<void> => this.context.setOffline(isOffline);
  close = (): Promise<void> => this.context.close();

  button = (name: string | RegExp): Locator => this.visible(this.page.getByRole('button', { name }));
  field = (name: string): Locator =>
    this.visible(
      this.page
        .getByRole('textbox', { name, exact: true })
        .or(this.page.getByRole('spinbutton', { name, exact: true })),
    );
  text = (text: string | RegExp): Locator => this.visible(this.page.getByText(text));

  tap = (name: string | RegExp): Promise<void> => this.shown(this.button(name).last().tap());
  type = (name: string, text: string): Promise<void> => this.shown(this.field(name).last().fill(text));
  see = (text: string | RegExp): Promise<void> => this.shown(this.text(text).last().waitFor());

  /** Keeps a picture of the page, where pictures are kept. */
  shot = (name: string): Promise<void> => shot(this.page, name);

  /** A picture of the page; nothing on it is too small to tap or to read, too pale, or over the edge. */
  async look(name: string, least: Least = LEAST.normal): Promise<void> {
    await this.shot(name);
    expect({ name, ...(await faultsOf(this.page, least)) }).toEqual({ name, ...NO_FAULTS });
  }

  /** What stood on the screen when something was not there, where pictures are kept. */
  private async shown(deed: Promise<void>): Promise<void> {
    try {
      await deed;
    } catch (error) {
      await this.shot(`failed-${Date.now()}`);
      throw error;
    }
  }

  /** Waits until a field is on the screen, where the app has scrolled to it. */
  async seeField(name: string): Promise<void> {
    const field = await this.field(name).last().elementHandle();
    await this.page.waitForFunction((it) => {
      const { top, bottom } = it!.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    }, field);
  }

  async choose(group: string, option: string): Promise<void> {
    const choice = this.visible(this.page.getByRole('radiogroup', { name: group, exact: true }));
    await this.shown(choice.last().getByRole('radio', { name: option, exact: true }).tap());
  }

  /** One of many choices, by what it begins with. */
  pick = (option: RegExp): Promise<void> =>
    this.shown(
      this.visible(this.page.getByRole('radio', { name: option }))
        .last()
        .tap(),
    );

  async tick(name: string): Promise<void> {
    await this.shown(this.visible(this.page.getByRole('checkbox', { name })).last().tap());
  }

  /** A tab of the bar at the bottom, or of a row of tabs in a page. */
  async tab(name: string): Promise<void> {
    const tabs = this.page.getByRole('tab', { name }).or(this.page.getByRole('link', { name, exact: true }));
    await this.shown(this.visible(tabs).last().tap());
  }

  async day(name: string, [year, month, date]: readonly [string, string, string]): Promise<void> {
    await this.type(`${name}年`, year);
    await this.type(`${name}月`, month);
    await this.type(`${name}日`, date);
  }

  /** Answers the file dialogue that pressing opens; a large file by its path, which is not sent through the line. */
  async chooseFiles(
    press: () => Promise<void>,
    files: string | readonly { name: string; mimeType: string; buffer: Buffer }[],
  ) {
    const asked = this.page.waitForEvent('filechooser');
    await press();
    await (await asked).setFiles(typeof files === 'string' ? files : [...files]);
  }

  /** 微信支付's sheet. */
  async cashier(button: '立即支付' | '取消'): Promise<void> {
    await this.shown(this.page.frameLocator('iframe').getByRole('button', { name: button }).tap());
  }

  /** The question that the app asks before something final. */
  async answer(button: string): Promise<void> {
    const dialog = this.page
      .getByRole('dialog')
      .or(this.page.locator('.taro__modal, .taro-modal__foot, .page__question'));
    await this.visible(dialog.getByText(button, { exact: true }))
      .last()
      .tap();
  }

  expectNoErrors(): void {
    expect(this.errors).toEqual([]);
  }

  private visible = (locator: Locator): Locator => locator.filter({ visible: true });
}
