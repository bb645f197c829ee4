import { CLOSED_STATES, type DossierState, OPEN_STATES } from "./dossier";
import type { Id } from "./viewer";

/** The groups of the list of dossiers; `mine` are those the reader owns or opened, `unowned` open ones that nobody in office answers for. */
export const DOSSIER_GROUPS = ["all", "open", "preparing", "closed", "mine", "unowned"] as const;
export type DossierGroup = (typeof DOSSIER_GROUPS)[number];

/** The states of a group; null where the group is not one of states. */
export const STATES_OF_GROUP: Readonly<Record<DossierGroup, readonly DossierState[] | null>> = {
  all: null,
  open: OPEN_STATES,
  preparing: ["draft", "submitted", "returned"],
  closed: [...CLOSED_STATES, "archived"],
  mine: null,
  unowned: null,
};

/** What the list is narrowed to. `words` are looked for at the beginning of the number and anywhere in the titles. */
export type DossierFilter = { readonly group: DossierGroup; readonly organisationId: Id | null; readonly words: string };

/** A place in the list, which is ordered by last movement: the instant as PostgreSQL writes it, and the id that tells equals apart. */
export type DossierCursor = { readonly direction: "before" | "after"; readonly movedAt: string; readonly id: Id };
