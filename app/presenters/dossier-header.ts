import { takesCommuniques } from "~/domain/communique";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import { type DossierMove, type DossierState, takesRecords } from "~/domain/dossier";
import { isTheirsToDelete, isUnsubmitted } from "~/domain/draft";
import type { EventKind } from "~/domain/event";
import type { Language, Localized } from "~/domain/localized";
import { dossierMovesOf, may } from "~/domain/permissions";
import { territoryOf } from "~/domain/regions";
import { addressOf, type DossierRow, involvedIn, ownerInOffice } from "~/domain/rows/dossier";
import { readsFromInside, scopeOf, type Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type HeadCountShown, headCountShown } from "./head-count";
import { isolated } from "./isolated";

/** The sections of a dossier, each at an address of its own. */
export type Section = "story" | "demands" | "meetings" | "commitments" | "documents" | "history" | "publication";
export type SectionLink = { readonly section: Section; readonly href: string };

/** Something that can be done on the dossier's page: a link to the page that does it. */
export type DossierAction = { readonly key: string; readonly href: string; readonly label: string };

export type DossierFact = { readonly key: "level" | "domain" | "category" | "organisation" | "owner" | "openedOn" | "sector" | "territory"; readonly text: string };

/** The head of a dossier's pages. */
export type DossierHeader = {
  readonly address: string;
  readonly number: string | null;
  readonly title: Localized;
  readonly state: DossierState;
  readonly suspendedUntil: string | null;
  readonly level: Confidentiality;
  readonly organisation: Localized;
  readonly parties: readonly { readonly id: string; readonly name: Localized }[];
  readonly facts: readonly DossierFact[];
  /** From waiting to settled; null where nobody counted. */
  readonly people: HeadCountShown | null;
  readonly sections: readonly SectionLink[];
  /** The one thing to do, and the others. */
  readonly primary: DossierAction | null;
  readonly quiet: readonly DossierAction[];
  readonly more: readonly DossierAction[];
};

type Asking = { readonly viewer: Viewer; readonly language: Language; readonly today: Day };

/** Moves that stand out as the one thing to do while nothing can be recorded yet. */
const FIRST_MOVES: readonly DossierMove[] = ["submit", "adopt"];
/** Moves of the desk, which stand beside it. */
const NEXT_MOVES: readonly DossierMove[] = ["return", "decline"];
const RECORDS = ["letter_out", "letter_in", "action", "milestone"] as const satisfies readonly EventKind[];

export function dossierHeader(dossier: DossierRow, asking: Asking): DossierHeader {
  return {
    address: addressOf(dossier),
    number: dossier.number,
    title: dossier.title,
    state: dossier.state,
    suspendedUntil: dossier.suspendedUntil && formatDay(asking.language, dossier.suspendedUntil as Day),
    level: dossier.confidentiality,
    organisation: dossier.organisationName,
    parties: dossier.parties.map(({ id, name }) => ({ id, name })),
    facts: factsOf(dossier, asking),
    people: headCountShown(asking.language, dossier),
    sections: sectionsOf(dossier),
    ...actionsOf(dossier, asking),
  };
}

function factsOf(dossier: DossierRow, { language, today }: Asking): DossierFact[] {
  const t = translator(language);
  const people = dossier.headCount === null ? t("story.notCounted") : t("common.count.people", counted(language, dossier.headCount));
  return [
    { key: "level", text: t(`terms.dossierLevel.${dossier.level}`) },
    { key: "domain", text: t(`terms.dossierDomain.${dossier.domain}`) },
    { key: "category", text: dossier.category ? t("story.categoryAndCount", { category: isolated(language, dossier.category), people }) : "" },
    { key: "sector", text: dossier.sector ?? "" },
    { key: "territory", text: territoryIn(dossier, language) },
    { key: "openedOn", text: formatDay(language, dossier.openedOn) },
    { key: "owner", text: ownerIn(dossier, { language, today }) },
  ];
}

/** Who answers for it. Of an open dossier whose owner no longer holds the office it says that nobody does, and who did. */
function ownerIn(dossier: DossierRow, { language, today }: Omit<Asking, "viewer">): string {
  const t = translator(language);
  if (dossier.ownerName === null) return t(dossier.ownerId === null ? "story.noOwner" : "history.formerAccount");
  const answered = ownerInOffice(dossier, today) !== null || !takesRecords(dossier.state);
  return answered ? dossier.ownerName : t("story.formerOwner", { name: isolated(language, dossier.ownerName) });
}

/** The province and its region, or the region alone, with the source of the names, which its licence asks for. */
function territoryIn(dossier: DossierRow, language: Language): string {
  const found = territoryOf(dossier);
  const script = language === "ar" ? "ar" : "fr";
  return found ? translator(language)("story.territory", { place: [found.province?.[script], found.region[script]].filter(Boolean).join(" · ") }) : "";
}

function sectionsOf(dossier: DossierRow): SectionLink[] {
  const address = addressOf(dossier);
  return [
    { section: "story", href: address },
    { section: "demands", href: `${address}/demands` },
    { section: "meetings", href: `${address}/meetings` },
    { section: "commitments", href: `${address}/commitments` },
    { section: "documents", href: `${address}/documents` },
    { section: "history", href: `${address}/history` },
    { section: "publication", href: `${address}/publication` },
  ];
}

function actionsOf(dossier: DossierRow, { viewer, language }: Asking): Pick<DossierHeader, "primary" | "quiet" | "more"> {
  const t = translator(language);
  const address = addressOf(dossier);
  const subject = { organisationId: dossier.organisationId, involved: involvedIn(dossier) };
  const moves = dossierMovesOf(viewer, dossier.state, { ...subject, authorId: dossier.createdBy, ownerId: dossier.ownerId });
  const moveAction = (move: DossierMove): DossierAction => ({ key: move, href: `${address}/moves/${move}`, label: t(`terms.dossierMove.${move}`) });
  const query = `?dossier=${encodeURIComponent(dossier.number ?? dossier.id)}`;
  const records = takesRecords(dossier.state);
  const logs: DossierAction[] = records && may(viewer, "meeting.log", subject)
    ? [{ key: "log", href: `/meetings/new${query}`, label: t("common.nav.logMeeting") }, { key: "plan", href: `/meetings/new${query}&upcoming=1`, label: t("story.planMeeting") }]
    : [];
  const commitments: DossierAction[] = records && may(viewer, "commitment.record", subject) ? [{ key: "commitment", href: `/commitments/new${query}`, label: t("common.nav.recordCommitment") }] : [];
  const events: DossierAction[] = records && may(viewer, "event.record", subject)
    ? RECORDS.map((kind) => ({ key: kind, href: `${address}/events/new?kind=${kind}`, label: t(`story.record.${kind}`) }))
    : [];
  const edits: DossierAction[] = may(viewer, "dossier.edit", subject) ? [{ key: "edit", href: `${address}/edit`, label: t("story.edit") }] : [];
  const papers: DossierAction[] = may(viewer, "paper.issue", subject) ? [{ key: "papers", href: `${address}/papers`, label: t("papers.issue.papersLink") }] : [];
  const communiques: DossierAction[] = takesCommuniques(dossier.state) && readsFromInside(scopeOf(viewer), dossier.organisationId) ? [{ key: "communiques", href: `${address}/communiques`, label: t("communiques.link") }] : [];
  const deletion: DossierAction[] = isUnsubmitted(dossier) && isTheirsToDelete(viewer, dossier) ? [{ key: "delete", href: `${address}/delete`, label: t("strikes.draft.link") }] : [];
  const first = moves.filter((move) => FIRST_MOVES.includes(move)).map(moveAction);
  const next = moves.filter((move) => NEXT_MOVES.includes(move)).map(moveAction);
  const others = moves.filter((move) => !FIRST_MOVES.includes(move) && !NEXT_MOVES.includes(move)).map(moveAction);
  const [primary = null, ...rest] = [...first, ...logs];
  const alone = primary === null || first.length > 0;
  return alone
    ? { primary, quiet: [...next, ...edits, ...rest], more: [...commitments, ...events, ...communiques, ...papers, ...others, ...deletion] }
    : { primary, quiet: commitments, more: [...rest, ...events, ...edits, ...communiques, ...papers, ...others] };
}
