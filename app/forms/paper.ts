import { z } from "zod";

import { LANGUAGES } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import { reachFrom } from "~/domain/paper-reach";

import { confidentiality } from "./fields";
import { idField } from "./id";

/** The language that stands beside the first; none where that is chosen, or nothing. */
const second = z.enum([...LANGUAGES, "none"]).transform((value) => (value === "none" ? undefined : value)).optional();

/** What is asked of whoever issues a paper: in which language, perhaps in a second one beside it, and for whom at most. */
export const paperForm = z.object({ id: idField, language: z.enum(LANGUAGES), second, level: confidentiality });
export type IssueInput = z.output<typeof paperForm>;

/** What can be done about a long paper that was asked for. */
export const paperJobForm = z.object({ intent: z.enum(["cancel", "again"]) });

/** The papers that are issued about a dossier itself. */
export const DOSSIER_PAPERS = ["dossier", "ledger"] as const satisfies readonly PaperKind[];

/** The same of a dossier, of which there is more than one paper. */
export const dossierPaperForm = paperForm.extend({ kind: z.enum(DOSSIER_PAPERS) });
export type DossierPaperInput = z.output<typeof dossierPaperForm>;

/** A paper over many dossiers is asked of those of one organisation, or also of all below it. */
const reach = z.string().transform(reachFrom).refine(({ organisationId }) => idField.safeParse(organisationId).success, { error: "invalid" });
export const ledgerPaperForm = paperForm.extend({ reach });
export type LedgerPaperInput = z.output<typeof ledgerPaperForm>;
