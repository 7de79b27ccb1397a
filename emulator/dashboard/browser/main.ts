import { ask, type Overview, type Tab } from './ask';
import { databaseTab } from './databaseTab';
import { button } from './dom';
import { functionsTab } from './functionsTab';
import { paymentsTab } from './paymentsTab';
import { phonesTab } from './phonesTab';
import { worldTab } from './worldTab';

const TABS: Readonly<Record<string, Tab>> = {
  Functions: functionsTab,
  Database: databaseTab,
  Payments: paymentsTab,
  'Phones and files': phonesTab,
  World: worldTab,
};
const LOOK_EVERY_MS = 3000;

const part = (id: string): HTMLElement => document.getElementById(id)!;
let tab = decodeURIComponent(location.hash.slice(1));
if (!TABS[tab]) tab = 'Functions';
let drawn = '';

async function look(): Promise<void> {
  const world = await ask<Overview>('overview');
  part('clock').textContent =
    `${new Date(world.now).toLocaleString('sv-SE')}${world.offset ? ', moved' : ''}`;
  const { now: _, ...rest } = world;
  const news = JSON.stringify([tab, rest]);
  // Whoever is typing or has marked something is not disturbed by what has not changed.
  if (news === drawn || (drawn !== '' && document.activeElement instanceof HTMLInputElement)) return;
  draw(world, news);
}

function draw(world: Overview, news: string): void {
  drawn = news;
  part('tabs').replaceChildren(
    ...Object.keys(TABS).map((name) => {
      const it = button(name, () => act(async () => void show(name)));
      it.setAttribute('role', 'tab');
      it.setAttribute('aria-selected', String(name === tab));
      return it;
    }),
  );
  part('main').replaceChildren(...TABS[tab]!(world, act));
}

function show(name: string): void {
  tab = name;
  location.hash = encodeURIComponent(name);
}

/** Does something, says why it did not work, and looks again. */
async function act(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    part('problem').textContent = '';
  } catch (error) {
    part('problem').textContent = error instanceof Error ? error.message : String(error);
  }
  drawn = '';
  await look();
}

void act(async () => undefined);
setInterval(() => void look().catch(() => (part('clock').textContent = 'gone')), LOOK_EVERY_MS);
