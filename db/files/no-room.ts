const CODES = ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO", "ENOTDIR", "ENOENT", "EMFILE", "ENFILE"];

/** Whether a file could not be written because of where it was to go: a full disk, a quota, a folder that may not be written to or is gone. */
export function isNoRoom(error: unknown): boolean {
  return CODES.includes((error as NodeJS.ErrnoException | null)?.code ?? "");
}
