import type { Id } from "./viewer";

/** What somebody agreed to: the version of the legal notice (null while the union has written none) and the SHA-256 of the words on the page. */
export type ConsentGiven = { readonly noticeId: Id | null; readonly textHash: string };
