import type { Id } from "../viewer";

/** What the bureau will not give way on. One that was given up keeps its words and the instant of its end. */
export type RedLine = { readonly id: Id; readonly words: string; readonly createdByName: string | null; readonly createdAt: Date; readonly endedAt: Date | null };
