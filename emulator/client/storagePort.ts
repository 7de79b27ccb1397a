/** What the client's doors need of the object storage. */
export type StoragePort = {
  /** Throws the vendor's error when the path is none. */
  readonly issueUpload: (path: string, owner: { openid: string }, origin: string) => { fileId: string };
  readonly issueDownload: (
    fileId: string,
    maxAgeSeconds: number | undefined,
    origin: string,
  ) => { code: string; tempFileURL: string };
  /** Whether there was such a file. */
  readonly delete: (fileId: string) => boolean;
  /** Undefined for a file that a function put there, or none. */
  readonly ownerOf: (path: string) => string | undefined;
  readonly pathOf: (fileId: string) => string | undefined;
};
