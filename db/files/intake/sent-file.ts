import type { FileRefusal } from "~/domain/file-kinds";

/** A file as it came, in a temporary place that is cleared away once the form is answered. */
export type SentFile = {
  /** As it was sent: not to be trusted for anything. */
  readonly fileName: string;
  readonly path: string;
  readonly bytes: number;
  /** Why it was not taken in whole: longer than any file may be, or no room for it. */
  readonly refusal: Extract<FileRefusal, "file_too_large" | "store_unavailable"> | null;
};
