import type { When } from "../days";
import type { Id } from "../viewer";

/** What a text can refer to in its dossier. */
export type ReferenceTarget =
  | { readonly kind: "demand"; readonly id: Id; readonly title: string }
  | { readonly kind: "commitment"; readonly id: Id; readonly words: string }
  | { readonly kind: "meeting"; readonly id: Id; readonly title: string | null; readonly when: When };
export type ReferenceKind = ReferenceTarget["kind"];
