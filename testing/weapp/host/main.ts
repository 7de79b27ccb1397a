/* eslint-disable @typescript-eslint/no-explicit-any -- glass-easel's backend is untyped here */
import * as adapter from 'glass-easel-miniprogram-adapter';
import { builtInNames, defineBuiltIns } from './builtInComponents';
import { logicLayer } from './logicLayer';
import { compiled, seen } from './package';
import { startRouter } from './router';
import { wx, wxSurface } from './wx';

const glassEasel = (adapter as any).glassEasel;

// Inline styles carry rpx too.
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  const resolved =
    name === 'style'
      ? String(value).replace(/(-?\d*\.?\d+)rpx/gi, (_, amount: string) => `calc(${amount} * 100vw / 750)`)
      : value;
  return setAttribute.call(this, name, resolved);
};

addEventListener('error', (event) => seen.errors.push(event.message));
addEventListener('unhandledrejection', (event) =>
  seen.errors.push(String(event.reason?.errMsg ?? event.reason?.message ?? event.reason)),
);

const environment = new (adapter as any).MiniProgramEnv();
const builtIns = defineBuiltIns(environment.getGlobalCodeSpace());
const space = environment.createCodeSpace('', true);
for (const [name, definition] of builtIns)
  space.getComponentSpace().setGlobalUsingComponent(name, definition);
space.addStyleSheet('app', 'app');

const tagOf = (tag: string) =>
  tag.startsWith('h-') ? tag.slice(2) : builtInNames.has(tag) ? `wx-${tag}` : tag;
const backend = new glassEasel.CurrentWindowBackendContext();
backend.document = {
  createElement: (tag: string) => document.createElement(tagOf(tag)),
  createTextNode: (text: string) => document.createTextNode(text),
  createDocumentFragment: () => document.createDocumentFragment(),
};
backend.onEvent((target: any, type: string, detail: any, options: any) => {
  const event = new glassEasel.Event(type, detail, options);
  glassEasel.Event.dispatchEvent(target, event);
  return event.defaultPrevented() ? glassEasel.EventBubbleStatus?.NoDefault : undefined;
});
const view = environment.associateBackend(backend);
view.registerStyleSheetContent('app', compiled.css['app'] ?? '');

for (const path of compiled.wxml) {
  space.addCompiledTemplate(path, { groupList: compiled.groups, content: compiled.groups[path] });
  if (!compiled.css[path]) continue;
  view.registerStyleSheetContent(path, compiled.css[path]);
  space.addStyleSheet(path, path);
}
for (const [path, config] of Object.entries(compiled.json)) {
  if (path === 'app') continue;
  const usingComponents = { ...compiled.json['app'].usingComponents, ...config.usingComponents };
  space.addComponentStaticConfig(path, { ...config, usingComponents });
}

const logic = logicLayer(space, wx, () => router.instances());
const router = startRouter({ space, view, logic });
Object.assign(wxSurface, router.navigation);
logic.load('app');
logic.app().onLaunch?.(wxSurface['getLaunchOptionsSync']());
logic.app().onShow?.(wxSurface['getLaunchOptionsSync']());
router.start();
