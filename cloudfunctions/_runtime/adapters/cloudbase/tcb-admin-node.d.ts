/** The part of `tcb-admin-node` 1.23 that we use; the package ships no types. Errors come in-band as `code`. */
declare module 'tcb-admin-node' {
  export type InBand = { readonly code?: string; readonly message?: string; readonly requestId?: string };
  export type Doc = Record<string, unknown> & { readonly _id: string };
  export type Query = {
    where(condition: object): Query;
    orderBy(field: string, direction: 'asc' | 'desc'): Query;
    limit(count: number): Query;
    get(): Promise<InBand & { readonly data: readonly Doc[] }>;
    count(): Promise<InBand & { readonly total: number }>;
  };
  export type DocumentReference = {
    get(): Promise<InBand & { readonly data: readonly Doc[] }>;
    set(data: object): Promise<InBand>;
    update(data: object): Promise<InBand & { readonly updated?: number }>;
    remove(): Promise<InBand>;
  };
  export type Collection = Query & {
    doc(id: string): DocumentReference;
    add(data: object): Promise<InBand & { readonly id?: string }>;
  };
  export type TransactionDocument = {
    get(): Promise<{ readonly data: Doc | null }>;
    set(data: object): Promise<unknown>;
    delete(): Promise<unknown>;
  };
  export type Transaction = {
    collection(name: string): { doc(id: string): TransactionDocument; add(data: object): Promise<unknown> };
    commit(): Promise<unknown>;
    rollback(reason?: unknown): Promise<unknown>;
  };
  export type Command = {
    in(values: readonly unknown[]): Command;
    lt(value: unknown): Command;
    lte(value: unknown): Command;
    gt(value: unknown): Command;
    gte(value: unknown): Command;
    and(other: Command): Command;
    inc(by: number): unknown;
    max(value: number | string): unknown;
  };
  export type Database = {
    collection(name: string): Collection;
    createCollection(name: string): Promise<InBand>;
    startTransaction(): Promise<Transaction>;
    readonly command: Command;
  };
  export type App = {
    database(): Database;
    callFunction(call: { name: string; data: unknown }): Promise<InBand & { readonly result?: unknown }>;
    uploadFile(file: {
      cloudPath: string;
      fileContent: unknown;
    }): Promise<InBand & { readonly fileID?: string }>;
    deleteFile(list: { fileList: readonly string[] }): Promise<InBand>;
    getTempFileURL(list: { fileList: readonly (string | { fileID: string; maxAge: number })[] }): Promise<
      InBand & {
        readonly fileList: readonly {
          readonly fileID: string;
          readonly code?: string;
          readonly tempFileURL: string;
        }[];
      }
    >;
  };
  export type Config = {
    env: string;
    secretId?: string;
    secretKey?: string;
    sessionToken?: string;
    serviceUrl?: string;
    timeout?: number;
    forever?: boolean;
  };
  const tcb: { init(config: Config): App };
  export default tcb;
}
