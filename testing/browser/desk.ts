import { expect } from 'vitest';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { World } from '../../emulator/world';
import type { StaffCredentials } from '../../scripts/seed/staff';
import { shot } from './shot';

/** A usual screen on a desk. */
export const SCREEN = { width: 1440, height: 900 };
const STEP_MS = 30_000;

export type DeskLook = { readonly width?: number; readonly height?: number; readonly dark?: boolean };
type Credentials = Pick<StaffCredentials, 'loginName' | 'password' | 'totpSecret'>;

/** One person's desk with the console open on it. What is pressed is found as a screen reader finds it. */
export class Desk {
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly world: World,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.errors.push(line.text());
    });
  }

  static async open(browser: Browser, world: World, look: DeskLook = {}, hash = ''): Promise<Desk> {
    const context = await browser.newContext({
      viewport: { width: look.width ?? SCREEN.width, height: look.height ?? SCREEN.height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: look.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.clock.install();
    const desk = new Desk(page, context, world);
    await page.goto(`${world.url}/console/${hash}`);
    return desk;
  }

  close = (): Promise<void> => this.context.close();
  goTo = (path: string): Promise<void> => this.page.evaluate((to) => void (window.location.hash = to), path);

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: true });
  link = (name: string): Locator => this.page.getByRole('link', { name, exact: true });
  field = (name: string): Locator => this.page.getByLabel(name, { exact: true }).filter({ visible: true });
  text = (text: string | RegExp): Locator => this.page.getByText(text).filter({ visible: true });
  row = (name: string): Locator => this.page.getByRole('row', { name });

  press = (name: string | RegExp): Promise<void> => this.button(name).click();
  type = (name: string, text: string): Promise<void> => this.field(name).fill(text);
  see = (text: string | RegExp): Promise<void> => this.text(text).first().waitFor();
  title = (name: string): Promise<void> => this.page.getByRole('heading', { level: 1, name }).waitFor();

  /** A fresh code: none counts twice, so the clock goes on to the next one first. */
  async code(secret: string): Promise<string> {
    await this.world.control.advance(STEP_MS);
    return codeAt(secret, this.world.clock.now());
  }

  async signIn({ loginName, password, totpSecret }: Credentials): Promise<void> {
    await this.type('登录名', loginName);
    await this.type('密码', password);
    await this.type('动态码', await this.code(totpSecret));
    await this.press('登录');
    await this.button('退出登录').waitFor();
  }

  /** Keeps a picture of the page, where pictures are kept. */
  shot = (name: string): Promise<void> => shot(this.page, name);
  expectNoErrors = (): void => expect(this.errors).toEqual([]);
}

export const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
