import type { Page } from 'playwright-core';

/** LOOK and RULES R32: nothing that is tapped and no word is smaller, in CSS px. */
export const LEAST = { normal: { target: 44, text: 12 }, elder: { target: 60, text: 18 } };
export const NO_FAULTS = { small: [], tiny: [], pale: [], tooWide: false };
export type Least = (typeof LEAST)['normal'];

/** What is too small to tap, too small or too pale to read (WCAG AA), and whether the page is wider than the phone. */
export const faultsOf = (page: Page, least: Least) =>
  page.evaluate(({ target, text }) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const colourOf = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((it) =>
        it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: Colour, b: Colour): number => {
      const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
      return (bright + 0.05) / (dark + 0.05);
    };
    const ancestors = (it: Element): Element[] => {
      const all: Element[] = [];
      for (let at: Element | null = it; at; at = at.parentElement) all.push(at);
      return all;
    };
    const contrastOf = (it: Element): number => {
      const chain = ancestors(it).map((at) => getComputedStyle(at));
      const opacity = chain.reduce((all, { opacity: own }) => all * Number(own), 1);
      const ground = chain
        .map(({ backgroundColor }) => colourOf(backgroundColor))
        .reduceRight<Colour>((below, top) => over(top, below), [255, 255, 255, 1]);
      const [red, green, blue, alpha] = colourOf(getComputedStyle(it).color);
      return ratio(over([red, green, blue, alpha * opacity], ground), ground);
    };
    const isSeen = (it: Element) => {
      const { width, height } = it.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(it).visibility === 'visible';
    };
    const named = (it: Element) => it.textContent.trim().slice(0, 30);

    const roles = ['button', 'radio', 'checkbox', 'switch', 'tab', 'link'];
    const fields = ['input:not([type="file"])', 'textarea'];
    const tapped = [
      ...[...roles.map((role) => `[role="${role}"]`), ...fields].map((it) => `.taro_page_show ${it}`),
      '.weui-tabbar .weui-tabbar__item',
    ].join(', ');
    /** A field is tapped with what stands around it alone: its box. */
    const boxOf = (it: Element) =>
      it.matches('input, textarea') ? (it.closest('.text-input, .text-area, .input-bar__text') ?? it) : it;
    const small = [...document.querySelectorAll(tapped)].filter(isSeen).flatMap((it) => {
      const { width, height } = boxOf(it).getBoundingClientRect();
      return width < target || height < target
        ? [`${named(it) || it.className || it.tagName} ${width}×${height}`]
        : [];
    });
    const read = [...document.querySelectorAll('.taro_page_show *, .weui-tabbar *')].filter(
      (it) => isSeen(it) && [...it.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    const tiny = read.flatMap((it) => {
      const { fontSize } = getComputedStyle(it);
      return parseFloat(fontSize) < text ? [`${named(it)} ${fontSize}`] : [];
    });
    const pale = read.flatMap((it) => {
      const { fontSize, fontWeight } = getComputedStyle(it);
      const size = parseFloat(fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const contrast = contrastOf(it);
      return contrast < (isLarge ? 3 : 4.5) ? [`${named(it)} ${contrast.toFixed(2)}`] : [];
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { small, tiny, pale, tooWide: scrollWidth > clientWidth };
  }, least);
