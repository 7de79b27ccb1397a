import { openOverlay } from './overlay';

export type Persona = { nickname: string; avatarUrl?: string; note?: string };

const TITLE = '选择一个微信用户（模拟器）';

/** Asks who holds this phone; stands in for the account WeChat itself would know. */
export async function chooseUser(
  personas: readonly Persona[],
  create: (nickname: string) => Promise<string>,
): Promise<string> {
  await documentReady();
  return new Promise((resolve) => {
    const { sheet, close } = openOverlay(TITLE);
    const done = (nickname: string): void => {
      close();
      resolve(nickname);
    };
    const heading = document.createElement('h2');
    heading.textContent = TITLE;
    const hint = document.createElement('p');
    hint.textContent = '在微信里，这一步由微信完成。';
    const list = document.createElement('ul');
    for (const persona of personas) list.append(row(persona, () => done(persona.nickname)));
    const fresh = document.createElement('button');
    fresh.className = 'plain';
    fresh.type = 'button';
    fresh.textContent = '新建一个微信用户';
    fresh.onclick = () => void create('新用户').then(done);
    sheet.append(heading, hint, list, fresh);
    sheet.querySelector('button')?.focus();
  });
}

function row(persona: Persona, choose: () => void): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', persona.note ? `${persona.nickname}，${persona.note}` : persona.nickname);
  const name = document.createElement('span');
  name.textContent = persona.nickname;
  if (persona.note) {
    const note = document.createElement('small');
    note.textContent = persona.note;
    name.append(note);
  }
  button.append(face(persona), name);
  button.onclick = choose;
  item.append(button);
  return item;
}

function face(persona: Persona): HTMLElement {
  if (persona.avatarUrl) {
    const image = document.createElement('img');
    image.src = persona.avatarUrl;
    image.alt = '';
    return image;
  }
  const letter = document.createElement('span');
  letter.className = 'face';
  letter.setAttribute('aria-hidden', 'true');
  letter.textContent = persona.nickname.slice(0, 1);
  return letter;
}

const documentReady = (): Promise<void> =>
  document.body
    ? Promise.resolve()
    : new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve()));
