import { openWatch, type WatchOptions } from './watch';

/** `wx.cloud.database()`, as far as clients are let: watching. Everything else goes through functions. */
export const database = () => ({
  collection: (collection: string) => ({
    doc: (docId: string | number) => ({
      watch: (options: WatchOptions) => openWatch({ collection, docId }, options),
    }),
    where: (where: Record<string, unknown>) => ({
      watch: (options: WatchOptions) => openWatch({ collection, where }, options),
    }),
    watch: (options: WatchOptions) => openWatch({ collection, where: {} }, options),
  }),
});
