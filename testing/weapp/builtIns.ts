/** One property of a built-in component. */
export type BuiltInProperty = { readonly value: string | number | boolean | null };

const TEXT: BuiltInProperty = { value: '' };
const FLAG: BuiltInProperty = { value: false };
const NUMBER: BuiltInProperty = { value: 0 };
const ANY: BuiltInProperty = { value: null };

/** Built-in components that are a box with their children in it, as far as a test sees. */
export const PLAIN = [
  ...[
    'view',
    'text',
    'label',
    'cover-view',
    'cover-image',
    'swiper',
    'swiper-item',
    'movable-area',
    'movable-view',
  ],
  ...[
    'picker-view',
    'picker-view-column',
    'form',
    'radio-group',
    'checkbox-group',
    'navigator',
    'root-portal',
  ],
  ...['page-container', 'match-media', 'map', 'canvas', 'video', 'web-view', 'rich-text'],
  ...[
    'progress',
    'icon',
    'slider',
    'ad',
    'official-account',
    'open-data',
    'page-meta',
    'navigation-bar',
    'camera',
  ],
  ...[
    'keyboard-accessory',
    'audio',
    'voip-room',
    'share-element',
    'snapshot',
    'sticky-header',
    'sticky-section',
  ],
  ...[
    'grid-view',
    'list-view',
    'list-builder',
    'draggable-sheet',
    'native-component',
    'functional-page-navigator',
  ],
  ...[
    'editor',
    'selection',
    'span',
    'store-home',
    'store-product',
    'channel-live',
    'channel-video',
    'store-coupon',
  ],
  ...['double-tap-gesture-handler', 'tap-gesture-handler', 'pan-gesture-handler', 'scale-gesture-handler'],
  ...['force-press-gesture-handler', 'horizontal-drag-gesture-handler', 'vertical-drag-gesture-handler'],
  ...['long-press-gesture-handler', 'nested-scroll-header', 'nested-scroll-body', 'slot'],
] as const;

const input = (tag: string) =>
  `<h-${tag} class="wx-inner {{autoHeight ? 'wx-auto' : ''}}" value="{{value}}" placeholder="{{placeholder}}" disabled="{{!!disabled}}" aria-label="{{ariaLabel}}" catch:input="_typed" catch:focus="_focused" catch:blur="_blurred" catch:keydown="_key" catch:change="_nothing"></h-${tag}>`;
const tick = (type: string) =>
  `<h-input class="wx-inner" type="${type}" checked="{{!!checked}}" catch:change="_ticked" catch:input="_nothing"/><slot/>`;

/** Shadow trees of those that are more; `h-x` is the DOM's own `x`. Compiled by WeChat's template compiler. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  button: '<slot/>',
  picker: '<slot/>',
  'scroll-view': '<slot/>',
  'live-pusher': '<slot/>',
  'live-player': '<slot/>',
  image: '<h-img class="wx-img" src="{{src}}" alt="{{ariaLabel}}"/>',
  input: input('input'),
  textarea: input('textarea'),
  switch: tick('checkbox'),
  radio: tick('radio'),
  checkbox: tick('checkbox'),
};

/** Their properties and defaults. */
export const PROPERTIES: Readonly<Record<string, Readonly<Record<string, BuiltInProperty>>>> = {
  button: {
    openType: TEXT,
    formType: TEXT,
    disabled: FLAG,
    loading: FLAG,
    type: TEXT,
    size: TEXT,
    plain: FLAG,
  },
  image: { src: TEXT, mode: TEXT, ariaLabel: TEXT, lazyLoad: FLAG },
  'scroll-view': {
    scrollX: FLAG,
    scrollY: FLAG,
    scrollTop: NUMBER,
    scrollIntoView: TEXT,
    scrollWithAnimation: FLAG,
    upperThreshold: NUMBER,
    lowerThreshold: NUMBER,
  },
  input: {
    value: TEXT,
    type: TEXT,
    password: FLAG,
    placeholder: TEXT,
    disabled: FLAG,
    maxlength: NUMBER,
    ariaLabel: TEXT,
  },
  textarea: {
    value: TEXT,
    placeholder: TEXT,
    disabled: FLAG,
    maxlength: NUMBER,
    autoHeight: FLAG,
    ariaLabel: TEXT,
  },
  switch: { checked: FLAG, disabled: FLAG },
  radio: { checked: FLAG, value: TEXT, disabled: FLAG },
  checkbox: { checked: FLAG, value: TEXT, disabled: FLAG },
  picker: { mode: TEXT, range: ANY, rangeKey: TEXT, value: ANY, start: TEXT, end: TEXT, disabled: FLAG },
  navigator: { url: TEXT, openType: TEXT },
  'live-pusher': { url: TEXT, mode: TEXT, autopush: FLAG, enableCamera: FLAG, enableMic: FLAG },
  'live-player': { src: TEXT, mode: TEXT, autoplay: FLAG, muteAudio: FLAG, muteVideo: FLAG },
};
