/* eslint-disable @typescript-eslint/no-explicit-any -- glass-easel components are untyped here */
import { askDate, showList } from './dialogs';
import { compiled } from './package';

const backendOf = (component: any): HTMLElement => (component._$ ?? component).getBackendElement();
const innerOf = (component: any): HTMLInputElement => backendOf(component).querySelector('.wx-inner')!;
const elementOf = (node: Element | null): any => (node as any)?.__wxElement;

/** Answers of `open-type` buttons. */
const OPEN_TYPES: Readonly<Record<string, () => unknown>> = {
  agreePrivacyAuthorization: () => ({}),
};

/** A file of the package, or any other address as it is. */
const resolve = (source: string) =>
  !source || /^(https?:|data:|blob:|\/\/|res\/)/.test(source) ? source : `res/${source.replace(/^\//, '')}`;

type Behaviour = { methods?: object; observers?: Record<string, any>; lifetimes?: object };

const textInput: Behaviour = {
  methods: {
    _nothing() {},
    _typed(this: any) {
      const inner = innerOf(this);
      const limit = this.data.maxlength;
      if (limit > 0 && inner.value.length > limit) inner.value = inner.value.slice(0, limit);
      this.triggerEvent('input', { value: inner.value, cursor: inner.selectionStart, keyCode: 0 });
    },
    _focused(this: any) {
      this.triggerEvent('focus', { value: innerOf(this).value, height: 0 });
    },
    _blurred(this: any) {
      this.triggerEvent('blur', { value: innerOf(this).value });
    },
    _key(this: any, event: any) {
      if (event.detail.key === 'Enter') this.triggerEvent('confirm', { value: innerOf(this).value });
    },
  },
  observers: {
    value(this: any, value: string) {
      const inner = innerOf(this);
      if (inner && inner.value !== (value ?? '')) inner.value = value ?? '';
    },
  },
};

const inGroup = (group: string, detail: (component: any) => unknown): Behaviour => ({
  methods: {
    _nothing() {},
    _ticked(this: any) {
      elementOf(backendOf(this).closest(group))?.triggerEvent('change', detail(this));
    },
  },
});

async function openPicker(picker: any): Promise<void> {
  const { mode, range, rangeKey, value, disabled } = picker.data;
  if (disabled) return;
  if (mode === 'date') return picker.triggerEvent('change', { value: await askDate(value ?? '') });
  const items = ((range ?? []) as any[]).map((it) => String(rangeKey ? it[rangeKey] : it));
  picker.triggerEvent('change', { value: String(await showList(items)) });
}

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  input: textInput,
  textarea: textInput,
  image: {
    observers: {
      src(this: any, source: string) {
        const resolved = resolve(source);
        if (resolved !== source) this.setData({ src: resolved });
      },
    },
  },
  switch: {
    methods: {
      _nothing() {},
      _ticked(this: any) {
        this.triggerEvent('change', { value: innerOf(this).checked });
      },
    },
  },
  radio: inGroup('wx-radio-group', (radio) => ({ value: radio.data.value })),
  checkbox: inGroup('wx-checkbox-group', (checkbox) => ({
    value: [...backendOf(checkbox).closest('wx-checkbox-group')!.querySelectorAll('wx-checkbox')]
      .filter((it) => it.querySelector('input')!.checked)
      .map((it) => elementOf(it).data.value),
  })),
  button: {
    lifetimes: {
      attached(this: any) {
        backendOf(this).setAttribute('role', 'button');
        backendOf(this).addEventListener('click', () => {
          const openType = this.data.openType as string;
          const answer = OPEN_TYPES[openType];
          if (answer) this.triggerEvent(openType.toLowerCase(), answer());
        });
      },
    },
  },
  picker: {
    lifetimes: {
      attached(this: any) {
        backendOf(this).addEventListener('click', () => void openPicker(this));
      },
    },
  },
  'live-pusher': {
    observers: {
      'url, enableCamera, enableMic'(this: any, url: string, enableCamera: boolean, enableMic: boolean) {
        const { dataset } = backendOf(this);
        Object.assign(dataset, { url, camera: String(enableCamera), microphone: String(enableMic) });
      },
    },
  },
  'live-player': {
    observers: {
      'src, muteAudio, muteVideo'(this: any, src: string, muteAudio: boolean, muteVideo: boolean) {
        Object.assign(backendOf(this).dataset, { src, silent: String(muteAudio), dark: String(muteVideo) });
      },
    },
  },
  'scroll-view': {
    observers: {
      scrollIntoView(id: string) {
        if (id) requestAnimationFrame(() => document.querySelector(`[id$="${id}"]`)?.scrollIntoView());
      },
      scrollTop(this: any, top: number) {
        requestAnimationFrame(() => backendOf(this)?.scrollTo({ top }));
      },
    },
    lifetimes: {
      attached(this: any) {
        const box = backendOf(this);
        box.addEventListener('scroll', () => {
          const { scrollTop, scrollLeft, scrollHeight, clientHeight } = box;
          this.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight });
          if (scrollTop <= (this.data.upperThreshold || 50))
            this.triggerEvent('scrolltoupper', { direction: 'top' });
          if (scrollTop + clientHeight >= scrollHeight - (this.data.lowerThreshold || 50))
            this.triggerEvent('scrolltolower', { direction: 'bottom' });
        });
      },
    },
  },
};

/** What the component that sends, or one that plays, would tell by itself: nothing here has picture or sound. */
export function tell(component: 'live-pusher' | 'live-player', event: string, detail: object): void {
  const found = document.querySelector(`.host-page:not([hidden]) wx-${component}`);
  elementOf(found)?.triggerEvent(event, detail);
}

(window as unknown as { __tell: typeof tell }).__tell = tell;

/** What the vendor's kit inside `live-pusher` tells: 1018 that one is in, 1031 to 1034 what others do. */
export const tellPusher = (code: number, message: string): void =>
  tell('live-pusher', 'statechange', { code, message });

/** aria-* of the mini-program on the DOM, so that tests find nodes by role and name as a screen reader does. */
const ariaObservers = (attributes: readonly string[]) =>
  Object.fromEntries(
    attributes
      .filter((name) => /^aria[A-Z]/.test(name))
      .map((name) => [
        name,
        function (this: any, value: unknown) {
          const dom = backendOf(this);
          const attribute = name === 'ariaRole' ? 'role' : `aria-${name.slice(4).toLowerCase()}`;
          if (value === null || value === undefined || value === '') dom?.removeAttribute(attribute);
          else dom?.setAttribute(attribute, String(value));
        },
      ]),
  );

/** Names of all built-in components. */
export const builtInNames: ReadonlySet<string> = new Set([
  ...compiled.builtIns.plain,
  ...Object.keys(compiled.builtIns.properties),
]);

/** Registers the built-ins in the global space and yields their definitions for the app's space. */
export function defineBuiltIns(space: any): [name: string, definition: any][] {
  const defined: [string, any][] = [];
  for (const name of builtInNames) {
    const template = { groupList: compiled.groups, content: compiled.groups[`__builtin/${name}`] };
    if (!template.content) continue;
    const attributes = compiled.builtIns.attributes[name] ?? [];
    const properties: Record<string, unknown> = Object.fromEntries(attributes.map((it) => [it, null]));
    for (const [key, { value }] of Object.entries(compiled.builtIns.properties[name] ?? {}))
      properties[key] = { type: null, value };
    const behaviour = BEHAVIOURS[name] ?? {};
    space.addCompiledTemplate(`__builtin/${name}`, template);
    const definition = space
      .getComponentSpace()
      .define(`__builtin/${name}`)
      .options({ hostNodeTagName: `wx-${name}` })
      .template(template)
      .definition({
        properties,
        methods: behaviour.methods ?? {},
        observers: { ...ariaObservers(attributes), ...behaviour.observers },
        lifetimes: behaviour.lifetimes ?? {},
      })
      .registerComponent();
    defined.push([name, definition]);
  }
  return defined;
}
