/** Where the recordings of a room stand in the bucket; the vendor adds the task and the file's name. */
export const folderOf = (roomId: string): readonly string[] => ['recordings', roomId];
