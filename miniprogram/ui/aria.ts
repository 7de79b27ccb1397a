import { inBrowser } from '../platform/host';

export type Aria = {
  readonly role?: string | undefined;
  readonly label?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly live?: 'polite' | 'assertive' | undefined;
};

const weappName = (name: string): string => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const browserName = (name: string): string => (name === 'role' ? 'role' : `aria-${name}`);

/** What a screen reader needs, in the props of either host. Without a role it names a text field. */
export function aria(it: Aria): Record<string, unknown> {
  const told = Object.entries(it).filter(([, value]) => value !== undefined);
  const props = Object.fromEntries(
    told.map(([name, value]) => [inBrowser ? browserName(name) : weappName(name), String(value)]),
  );
  // Taro draws a field as an element around the real <input>; a name on the outer one would be nobody's.
  return inBrowser && it.role === undefined && it.label !== undefined ? { nativeProps: props } : props;
}
