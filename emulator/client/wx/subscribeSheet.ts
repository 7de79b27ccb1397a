import { askGateway } from './gateway';
import { openOverlay } from './overlay';

type Template = { readonly id: string; readonly title: string };
type Answers = Record<string, 'accept' | 'reject'>;

const ALWAYS = '__wx_emulator_subscribe';

/** 订阅消息: the sheet in which a person says yes or no, once or for good. */
export async function requestSubscribeMessage(tmplIds: readonly string[]): Promise<Answers> {
  const asked = await askGateway('subscribeTemplates', { tmplIds });
  const templates = asked['templates'] as readonly Template[];
  const answers = kept(templates) ?? (await ask(templates));
  await askGateway('subscribe', { answers });
  return answers;
}

function kept(templates: readonly Template[]): Answers | undefined {
  const known = JSON.parse(localStorage.getItem(ALWAYS) ?? '{}') as Answers;
  return templates.every(({ id }) => known[id])
    ? Object.fromEntries(templates.map(({ id }) => [id, known[id]!]))
    : undefined;
}

const ask = (templates: readonly Template[]): Promise<Answers> =>
  new Promise((resolve) => {
    const { sheet, close } = openOverlay('订阅消息');
    const heading = document.createElement('h2');
    heading.textContent = '获取下发以下消息的权限';
    const list = document.createElement('ul');
    for (const { title } of templates) {
      const item = document.createElement('li');
      item.textContent = title;
      list.append(item);
    }
    const always = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    always.append(box, ' 总是保持以上选择，不再询问');
    const answer = (said: 'accept' | 'reject') => () => {
      const answers = Object.fromEntries(templates.map(({ id }) => [id, said])) as Answers;
      if (box.checked) {
        const known = JSON.parse(localStorage.getItem(ALWAYS) ?? '{}') as Answers;
        localStorage.setItem(ALWAYS, JSON.stringify({ ...known, ...answers }));
      }
      close();
      resolve(answers);
    };
    sheet.append(heading, list, always, choice('允许', answer('accept')), choice('取消', answer('reject')));
  });

/** A button of a sheet. */
export function choice(label: string, onclick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = label;
  button.onclick = onclick;
  return button;
}
