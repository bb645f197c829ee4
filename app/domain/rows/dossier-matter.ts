import type { DemandPart } from "../demand";
import type { Day } from "../days";
import type { Localized } from "../localized";
import type { RichText } from "../rich-text";
import type { DocumentRow } from "./document";
import type { DossierRow } from "./dossier";
import type { ReferenceTarget } from "./reference";
import type { StoryRows } from "./story";
import type { Id } from "../viewer";

/** A text of a demand file as a paper sets it: in the version that was handed over, or that the bureau validated. */
export type TextOnPaper = { readonly part: DemandPart; readonly point: number | null; readonly title: string; readonly document: RichText; readonly struck: boolean };

/** A demand file with its texts: as its last deposit froze them, or, before any, in the versions that were validated. `title` is null for texts outside any file. */
export type FileOnPaper = {
  readonly title: string | null;
  readonly deposited: { readonly party: Localized; readonly onDay: Day; /** Whether all that was handed over is among the texts. */ readonly whole: boolean } | null;
  readonly texts: readonly TextOnPaper[];
};

/** All that the paper of a dossier is made from, as far as one level reads it. */
export type DossierMatter = {
  readonly dossier: DossierRow;
  readonly rows: StoryRows;
  readonly files: readonly FileOnPaper[];
  readonly documents: readonly DocumentRow[];
  readonly references: ReadonlyMap<Id, ReferenceTarget>;
};
