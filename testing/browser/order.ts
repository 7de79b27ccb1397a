import type { Page } from 'playwright-core';

/** WeChat counts more nodes on one page as a fault. */
export const MOST_NODES = 1000;

/**
 * What a screen reader would stumble over on the page that is shown: things to press or fill in without a name, a focus
 * order of its own, words that are read after others which stand below them; and how many nodes the page has.
 */
export const heardFaultsOf = (page: Page) =>
  page.evaluate(() => {
    const shown = document.querySelector('.taro_page_show') ?? document.body;
    const isSeen = (it: Element) => {
      const { width, height } = it.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(it).visibility === 'visible';
    };
    const isHidden = (it: Element) => it.closest('[aria-hidden="true"]') !== null;
    const named = (it: Element) =>
      (it.getAttribute('aria-label') ?? it.textContent ?? '').trim() ||
      (it.querySelector('input, textarea')?.getAttribute('aria-label') ?? '').trim();

    const roles = ['button', 'radio', 'checkbox', 'tab', 'switch', 'link', 'radiogroup'];
    const pressed = shown.querySelectorAll(roles.map((role) => `[role="${role}"]`).join(','));
    const nameless = [...pressed]
      .filter((it) => isSeen(it) && !isHidden(it) && named(it) === '')
      .map((it) => it.className || it.tagName);
    const fields = [...shown.querySelectorAll('input, textarea')]
      .filter((it) => isSeen(it) && !isHidden(it) && (it as HTMLInputElement).type !== 'file')
      .filter((it) => !it.closest('[aria-label]'))
      .map((it) => `${it.tagName} ${it.getAttribute('placeholder') ?? ''}`);
    const ownOrder = [...shown.querySelectorAll('[tabindex]')]
      .filter((it) => Number(it.getAttribute('tabindex')) > 0)
      .map((it) => it.className);

    const holder = (it: Element): Element | null => {
      for (let at: Element | null = it; at && at !== shown; at = at.parentElement) {
        const { position, overflowY } = getComputedStyle(at);
        if (position === 'fixed' || position === 'sticky' || position === 'absolute') return at;
        if (overflowY === 'auto' || overflowY === 'scroll') return at;
      }
      return null;
    };
    const words = [...shown.querySelectorAll('*')].filter(
      (it) =>
        isSeen(it) &&
        !isHidden(it) &&
        [...it.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    const jumps = words.flatMap((it, at) => {
      const before = words[at - 1];
      if (!before || holder(before) !== holder(it)) return [];
      const [above, below] = [before.getBoundingClientRect(), it.getBoundingClientRect()];
      // What stands further right and higher is another column.
      return below.bottom <= above.top && below.left < above.right
        ? [`${before.textContent?.trim().slice(0, 16)} → ${it.textContent?.trim().slice(0, 16)}`]
        : [];
    });
    return { nameless, fields, ownOrder, jumps, nodes: shown.querySelectorAll('*').length };
  });
