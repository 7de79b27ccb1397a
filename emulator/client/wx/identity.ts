import { base } from './base';
import { WxError } from './calls';
import { chooseUser, type Persona } from './chooser';

/** The nickname chosen in this tab; never an openid, which an app must not be able to read. */
const CHOSEN = '__wx_emulator_user';

let session: Promise<{ token: string; appid: string }> | undefined;
let signedIn = '';

const post = async (path: string, body: unknown): Promise<Response> =>
  fetch(`${base()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export async function users(): Promise<Persona[]> {
  const answer = (await (await fetch(`${base()}/client/users`)).json()) as { users: Persona[] };
  return answer.users;
}

/** Token of whoever holds this tab; asks once who that is. */
export async function currentSession(): Promise<{ token: string; appid: string }> {
  session ??= signIn().catch((error: unknown) => {
    session = undefined;
    throw error;
  });
  return session;
}

/** The emulator no longer knows the token, e.g. after a restart: sign in again as the same person. */
export const forgetToken = (): void => void (session = undefined);

export const current = (): string | undefined => signedIn || stored() || undefined;

export function signOut(): void {
  sessionStorage.removeItem(CHOSEN);
  signedIn = '';
  session = undefined;
}

/** Signs in as another person, or lets the user choose one. */
export async function switchUser(nickname?: string): Promise<string> {
  signOut();
  if (nickname) sessionStorage.setItem(CHOSEN, nickname);
  await currentSession();
  return signedIn;
}

async function signIn(): Promise<{ token: string; appid: string }> {
  for (const name of [fromAddress(), stored()]) {
    const known = name ? await tryLogin(name) : undefined;
    if (known) return known;
  }
  const chosen = await chooseUser(await users(), async (nickname) => {
    const answer = await post('/client/users', { nickname });
    return ((await answer.json()) as { nickname: string }).nickname;
  });
  const session = await tryLogin(chosen);
  if (!session) throw new WxError('login failed');
  return session;
}

async function tryLogin(name: string): Promise<{ token: string; appid: string } | undefined> {
  const answer = await post('/client/login', { nickname: name });
  if (!answer.ok) return undefined;
  const { token, appid, user } = (await answer.json()) as { token: string; appid: string; user: Persona };
  signedIn = user.nickname;
  sessionStorage.setItem(CHOSEN, user.nickname);
  return { token, appid };
}

const stored = (): string | null => sessionStorage.getItem(CHOSEN);

/** `?wx_user=` in the address, before or behind the hash; only until another person is chosen in this tab. */
function fromAddress(): string | null {
  const behindHash = location.hash.includes('?') ? location.hash.slice(location.hash.indexOf('?')) : '';
  const named =
    new URLSearchParams(location.search).get('wx_user') ?? new URLSearchParams(behindHash).get('wx_user');
  return stored() ? null : named;
}
