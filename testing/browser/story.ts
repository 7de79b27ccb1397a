import type { Browser } from 'playwright-core';
import type { StaffRole } from '@shared/kernel/actor';
import type { World } from '../../emulator/world';
import type { StaffCredentials } from '../../scripts/seed/staff';
import { Desk, type DeskLook } from './desk';
import { Handset, type Look } from './handset';

/** A hospital, a browser, and the phones and desks at which people stand; gone after each test. */
export class Story {
  browser!: Browser;
  world!: World;
  readonly #open: (Handset | Desk)[] = [];

  constructor(private readonly people: readonly StaffCredentials[] = []) {}

  async phone(who: string, look?: Look): Promise<Handset> {
    return this.#kept(await Handset.open(this.browser, this.world.url, who, look));
  }

  /** A desk at which nobody has signed in. */
  async door(hash = '', look?: DeskLook): Promise<Desk> {
    return this.#kept(await Desk.open(this.browser, this.world, look, hash));
  }

  /** A desk at which somebody of this role, or with this login name, has signed in. */
  async desk(who: StaffRole | StaffCredentials['loginName'], hash = '', look?: DeskLook): Promise<Desk> {
    const desk = await this.door(hash, look);
    await desk.signIn(this.person(who));
    return desk;
  }

  /** Somebody of this role, or with this login name. */
  person(who: StaffRole | StaffCredentials['loginName']): StaffCredentials {
    const person = this.people.find(({ role, loginName }) => role === who || loginName === who);
    if (!person) throw new Error(`nobody here is ${who}`);
    return person;
  }

  #kept<Opened extends Handset | Desk>(it: Opened): Opened {
    this.#open.push(it);
    return it;
  }

  /** Ends all that is open; no page may have run into an error. */
  async end(): Promise<void> {
    const opened = this.#open.splice(0);
    for (const it of opened) await it.close();
    for (const it of opened) it.expectNoErrors();
  }
}
