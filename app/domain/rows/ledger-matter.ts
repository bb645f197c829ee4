import type { Localized } from "../localized";
import type { Id } from "../viewer";
import type { StoryCommitment } from "./story";

/** What was promised in one dossier, in the order in which it was recorded, as a paper over many dossiers tells it. */
export type DossierCommitments = { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly commitments: readonly StoryCommitment[] };
