export type Child = Node | string | number | undefined | false;

/** An element; what is put in as text stays text, whatever is in it. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Partial<Omit<HTMLElementTagNameMap[Name], 'style'>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), props);
  for (const child of children) {
    if (child === undefined || child === false) continue;
    made.append(typeof child === 'number' ? String(child) : child);
  }
  return made;
}

export const button = (label: string, onclick: () => unknown): HTMLButtonElement =>
  el('button', { type: 'button', onclick: () => void onclick() }, label);

export const row = (...children: Child[]): HTMLElement => el('div', { className: 'row' }, ...children);

export const title = (text: string): HTMLElement => el('h2', {}, text);

/** A table of rows; numbers stand to the right, long text may break. */
export function table(head: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  if (rows.length === 0) return el('p', { className: 'quiet' }, 'Nothing yet.');
  const cell = (value: Child) =>
    el('td', { className: typeof value === 'number' ? 'number' : 'text' }, value);
  const body = rows.map((cells) => el('tr', {}, ...cells.map(cell)));
  return el(
    'div',
    { className: 'table' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...head.map((it) => el('th', {}, it)))),
      el('tbody', {}, ...body),
    ),
  );
}

/** Epoch ms as the world's hour, with the day where it is another. */
export function time(at: number | undefined, now: number): string {
  if (at === undefined) return '';
  const date = new Date(at);
  const day = (it: Date) => it.toLocaleDateString('sv-SE');
  const hour = date.toLocaleTimeString('sv-SE');
  return day(date) === day(new Date(now)) ? hour : `${day(date)} ${hour}`;
}

export const yuan = (fen: number): string => `¥${(fen / 100).toFixed(2)}`;
