import { faultOf } from './log';
import type { Runtime } from './runtime';

/** Works through items one after the other. One that fails is logged, holds up nobody, and is answered at the end. */
export async function oneByOne<Item, Tools extends { readonly runtime: Pick<Runtime, 'log'> }>(
  name: string,
  items: readonly Item[],
  work: (item: Item, tools: Tools) => Promise<unknown>,
  tools: Tools,
): Promise<Item[]> {
  const failed: Item[] = [];
  for (const item of items) {
    try {
      await work(item, tools);
    } catch (error) {
      failed.push(item);
      tools.runtime.log({ level: 'error', event: `${name}.failed`, fault: faultOf(error) });
    }
  }
  return failed;
}
