import type { PaperKind } from "~/domain/paper";
import type { Id, Viewer } from "~/domain/viewer";

import { composeCommunique } from "./compose-communique";
import { composeDossier } from "./compose-dossier";
import { composeHandover } from "./compose-handover";
import { composeMinutes } from "./compose-minutes";
import { composePartyLedger } from "./compose-party-ledger";
import { composeReceipt } from "./compose-receipt";
import { composeRoundLedger } from "./compose-round-ledger";
import type { Composed, PaperSubject, PaperWish } from "./composed-paper";
import { inLanguages } from "./in-languages";
import type { Refused } from "./refusal";

/** Why a paper cannot be composed. */
export type ComposeRefusal = "not_found" | "forbidden" | "not_held" | "level_beyond" | "paper_too_long";
type Composer = (viewer: Viewer, subject: PaperSubject, wish: PaperWish, now: Date) => Promise<Composed | Refused<ComposeRefusal>>;

/** How the papers of each kind are composed from what they are about, and where those that were issued are listed. Those that are not named here are never long. */
const KINDS: Readonly<Partial<Record<PaperKind, { readonly list: (subjectId: Id) => string; readonly compose: Composer }>>> = {
  minutes: { list: (id) => `/meetings/${id}/papers`, compose: (viewer, { subjectId }, wish) => composeMinutes(viewer, subjectId, wish) },
  dossier: { list: (id) => `/dossiers/${id}/papers`, compose: (viewer, { subjectId }, wish, now) => composeDossier(viewer, subjectId, { ...wish, kind: "dossier" }, now) },
  ledger: { list: (id) => `/dossiers/${id}/papers`, compose: (viewer, { subjectId }, wish, now) => composeDossier(viewer, subjectId, { ...wish, kind: "ledger" }, now) },
  deposit_receipt: { list: (id) => `/deposits/${id}/papers`, compose: (viewer, { subjectId }, wish) => composeReceipt(viewer, subjectId, wish) },
  communique: { list: (id) => `/communiques/${id}/papers`, compose: (viewer, { subjectId }, wish) => composeCommunique(viewer, subjectId, wish) },
  handover: { list: (id) => `/handovers/${id}`, compose: (viewer, { subjectId }, wish, now) => composeHandover(viewer, subjectId, wish, now) },
  party_ledger: { list: (id) => `/parties/${id}/papers`, compose: (viewer, { subjectId, ...reach }, wish, now) => composePartyLedger(viewer, subjectId, { ...wish, reach: reachOf(reach) }, now) },
  round_ledger: { list: (id) => `/rounds/${id}/papers`, compose: (viewer, { subjectId, ...reach }, wish, now) => composeRoundLedger(viewer, subjectId, { ...wish, reach: reachOf(reach) }, now) },
};

const reachOf = ({ organisationId, coversBelow }: Omit<PaperSubject, "subjectId">) => ({ organisationId, coversBelow });

/** Whether a paper of a kind can be composed anew from what it is about. */
export const canCompose = (kind: PaperKind): boolean => KINDS[kind] !== undefined;

/** Where the papers of a kind about something are listed, for those that can be composed anew. */
export const listOfPapers = (kind: PaperKind, subjectId: Id): string => KINDS[kind]?.list(subjectId) ?? "/";

/** What a paper says at this moment, as far as a viewer may issue it. Refused as its composer does. */
export async function composePaper(viewer: Viewer, kind: PaperKind, subject: PaperSubject, wish: PaperWish, now: Date): Promise<Composed | Refused<ComposeRefusal>> {
  const known = KINDS[kind];
  if (!known) throw new Error(`Papers of the kind ${kind} are not composed behind the scenes.`);
  return inLanguages(wish, (language) => known.compose(viewer, subject, { ...wish, language }, now));
}
