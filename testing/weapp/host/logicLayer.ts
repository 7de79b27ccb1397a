/* eslint-disable @typescript-eslint/no-explicit-any -- the app's own modules have no types here */
import { compiled } from './package';

type Space = any;

const resolvePath = (from: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.replace(/\.js$/, '').split('/'))
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  return parts.join('/');
};

const plain = (value: unknown): unknown => {
  try {
    return value === undefined ? value : JSON.parse(JSON.stringify(value));
  } catch {
    return {};
  }
};

const nodeOf = (target: any) =>
  target && {
    id: target.id || target._$?.id || '',
    dataset: { ...(target.dataset || target._$?.dataset) },
    offsetLeft: 0,
    offsetTop: 0,
  };

/** Events cross to the logic layer as plain data, as they do between WeChat's two threads. */
const plainEvent = (event: any) => ({
  type: event.type,
  timeStamp: event.timeStamp,
  detail: plain(event.detail),
  target: nodeOf(event.target),
  currentTarget: nodeOf(event.currentTarget),
  mark: event.mark || {},
  touches: [],
  changedTouches: [],
});

const withPlainEvents = (handler: any) =>
  function (this: any, event: any) {
    return handler.call(this, plainEvent(event));
  };

/** Taro's one handler, `eh`, hears plain events. */
function wrap(definition: any): any {
  const wrapped = { ...definition };
  if (typeof wrapped.eh === 'function') wrapped.eh = withPlainEvents(wrapped.eh);
  if (typeof wrapped.methods?.eh === 'function')
    wrapped.methods = { ...wrapped.methods, eh: withPlainEvents(wrapped.methods.eh) };
  return wrapped;
}

/** The logic layer: CommonJS modules of the package, with App, Page and Component as they expect them. */
export function logicLayer(space: Space, wx: unknown, pages: () => readonly any[]) {
  const cache = new Map<string, { exports: any }>();
  const registered = new Set<string>();
  const globalObject = {};
  let app: any = null;
  let loading = '';

  const load = (asked: string): any => {
    const id =
      !(asked in compiled.modules) && `${asked}/index` in compiled.modules ? `${asked}/index` : asked;
    const known = cache.get(id);
    if (known) return known.exports;
    const body = compiled.modules[id];
    if (!body) throw new Error(`module not found: ${asked}`);
    const module = { exports: {} as any };
    cache.set(id, module);
    const outer = loading;
    loading = id;
    const page = (definition: any) => {
      registered.add(loading);
      return space.component(loading).pageDefinition(wrap(definition)).register();
    };
    const component = (definition: any) => {
      registered.add(loading);
      return space.component(loading).definition(wrap(definition)).register();
    };
    const behavior = (definition: any) => space.behavior().definition(definition).register();
    const scope = [
      (target: string) => load(resolvePath(id, target)),
      module,
      module.exports,
      globalObject,
      undefined,
      wx,
      (definition: any) => void (app = definition),
      page,
      component,
      behavior,
      () => app,
      pages,
      console,
    ];
    body(...scope);
    loading = outer;
    return module.exports;
  };

  /** Loads a page's or component's code after the components it uses. */
  const loadComponent = (id: string): void => {
    if (registered.has(id)) return;
    registered.add(id);
    const used = { ...compiled.json['app'].usingComponents, ...compiled.json[id]?.usingComponents };
    for (const target of Object.values(used)) loadComponent(resolvePath(id, String(target)));
    load(id);
  };

  return { load, loadComponent, app: () => app };
}
