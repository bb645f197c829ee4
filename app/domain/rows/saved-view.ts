import type { Id } from "../viewer";

/** A view of the ledger that somebody keeps: its name, and the canonical query of its filter. */
export type SavedView = { readonly id: Id; readonly name: string; readonly query: string };
