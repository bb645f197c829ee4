import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import { DEMAND_MOVES, type DemandMove, type DemandState, isEditable } from "~/domain/demand";
import { takesRecords } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { type AncestryRow, type DemandPlace, type DemandRow, pointOf, type VersionLine } from "~/domain/rows/demand";
import { holds, type Id, type Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { demandCrumbs } from "./demand-file";
import { isGraveDemandMove } from "./demand-move";
import { versionItem, type VersionItem } from "./demand-versions";
import { isolated } from "./isolated";

export type DemandLink = { readonly key: string; readonly href: string; readonly label: string; readonly grave?: boolean };
export type DemandMoveLine = { readonly id: Id; readonly title: string; readonly by: string; readonly reason: string | null };

/** Whom a text in review waits for: nobody may decide, the reader had a hand in it, the reader can give a delegation. */
export type WhoDecides = { readonly nobodyValidates: boolean; readonly ownHand: boolean; readonly mayDelegate: boolean };

/** Everything that the page of a demand shows besides its text. */
export type DemandPage = WhoDecides & {
  readonly id: Id;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly number: string | null;
  readonly title: string;
  readonly part: string | null;
  readonly state: DemandState;
  readonly level: Confidentiality;
  readonly places: readonly { readonly href: string; readonly label: string }[];
  /** The number that its first place gives it, which its paragraphs carry: §7.2. */
  readonly point: number | null;
  readonly version: VersionItem;
  readonly openComments: string | null;
  readonly primary: DemandLink | null;
  readonly quiet: readonly DemandLink[];
  readonly more: readonly DemandLink[];
  readonly from: readonly DemandLink[];
  readonly into: readonly DemandLink[];
  readonly mergedInto: DemandLink | null;
  readonly recent: readonly VersionItem[];
  readonly history: readonly DemandMoveLine[];
};

type Change = { readonly id: Id; readonly move: string; readonly onDay: Day; readonly actorName: string | null; readonly reason: string | null };
export type DemandFound = {
  readonly row: DemandRow;
  /** Newest first. */
  readonly versions: readonly VersionLine[];
  readonly changes: readonly Change[];
  readonly ancestors: readonly AncestryRow[];
  readonly descendants: readonly AncestryRow[];
  readonly moves: readonly DemandMove[];
  readonly who: WhoDecides;
};

/** The versions shown on the page itself; all of them are a link away. */
const RECENT = 3;

type Reading = { readonly viewer: Viewer; readonly language: Language; /** Whether the page leads to striking the demand out. */ readonly strikes: boolean };

export function demandPage(found: DemandFound, reading: Reading): DemandPage {
  const { language } = reading;
  const { row, versions } = found;
  const t = translator(language);
  const items = versions.map((version) => versionItem(language, row, version));
  const current = items.find(({ current: is }) => is) ?? items[0];
  if (!current) throw new Error("A demand has a version from its first moment on.");
  return {
    id: row.id, crumbs: demandCrumbs(language, row.dossier), number: row.dossier.number, title: row.title, part: row.part === "demand" ? null : t(`terms.demandPart.${row.part}`),
    state: row.state, level: row.confidentiality, places: row.places.map((place) => placeLink(language, row, place)), point: pointOf(row),
    version: current, openComments: row.openComments > 0 ? t("demands.openComments", counted(language, row.openComments)) : null,
    ...actionsOf(found, reading), ...ancestryOf(found, language),
    recent: items.slice(0, RECENT), history: found.changes.map((change) => moveLine(language, change)).toReversed(),
    ...found.who,
  };
}

function placeLink(language: Language, row: DemandRow, { fileId, fileTitle, point }: DemandPlace) {
  const t = translator(language);
  const file = isolated(language, fileTitle);
  return { href: `/files/${fileId}`, label: point === null ? t("demands.page.placeOf", { part: t(`terms.demandPart.${row.part}`), file }) : t("demands.page.place", { point: String(point), file }) };
}

/** The one thing to do, the moves beside it, and the rest behind a fold. */
function actionsOf({ row, moves }: DemandFound, { viewer, language, strikes }: Reading): Pick<DemandPage, "primary" | "quiet" | "more"> {
  const t = translator(language);
  const href = `/demands/${row.id}`;
  const writes = may(viewer, "demand.write", row) && takesRecords(row.dossier.state);
  const link = (key: "edit" | "review" | "merge" | "split" | "keepTemplate" | "links", to: string): DemandLink => ({ key, href: `${href}/${to}`, label: t(`demands.page.${key}`) });
  const moveLinks = moves.map((move): DemandLink => ({ key: move, href: `${href}/moves/${move}`, label: t(`terms.demandMove.${move}`), grave: isGraveDemandMove(move) }));
  const review = link("review", "review");
  const place = row.places[0];
  const deposit: DemandLink | null = row.state === "validated" && place && takesRecords(row.dossier.state) && may(viewer, "deposit.record", row) ? { key: "deposit", href: `/files/${place.fileId}`, label: t("demands.file.next.deposit") } : null;
  const edits = writes && isEditable(row.state);
  const primary = edits ? link("edit", "edit") : moves.includes("validate") ? review : deposit;
  const reshaping = edits ? [link("merge", "merge"), link("split", "split")] : [];
  const keeping = may(viewer, "template.keep", row) && row.confidentiality !== "bureau" && holds(viewer, "coordinator", row.organisationId) ? [link("keepTemplate", "template")] : [];
  return {
    primary, quiet: [...(primary === review ? [] : [review]), ...moveLinks],
    more: [
      ...reshaping, ...(writes && row.state !== "merged" ? [link("links", "links")] : []), ...keeping,
      ...(strikes ? [{ key: "strike", href: `/strike/demand/${row.id}`, label: t("common.action.strikeOut"), grave: true }] : []),
    ],
  };
}

function ancestryOf({ row, ancestors, descendants }: DemandFound, language: Language): Pick<DemandPage, "from" | "into" | "mergedInto"> {
  const t = translator(language);
  const titled = (key: "mergedFrom" | "splitFrom" | "splitInto" | "mergedIntoLink", id: Id, title: string): DemandLink => ({ key: id, href: `/demands/${id}`, label: t(`demands.page.${key}`, { title: isolated(language, title) }) });
  const merged = row.state === "merged" ? descendants.find(({ kind }) => kind === "merged") : undefined;
  return {
    from: ancestors.map(({ fromId, kind, title }) => titled(kind === "merged" ? "mergedFrom" : "splitFrom", fromId, title)),
    into: descendants.filter(({ kind }) => kind === "split").map(({ demandId, title }) => titled("splitInto", demandId, title)),
    mergedInto: merged ? titled("mergedIntoLink", merged.demandId, merged.title) : null,
  };
}

const isMove = (move: string): move is DemandMove => (DEMAND_MOVES as readonly string[]).includes(move);

function moveLine(language: Language, { id, move, onDay, actorName, reason }: Change): DemandMoveLine {
  const t = translator(language);
  const title = isMove(move) ? t(`terms.demandMove.${move}`) : t(move === "merge" ? "demands.page.merged" : "demands.page.opened");
  return { id, title, by: t("demands.page.moveBy", { name: isolated(language, actorName ?? t("history.formerAccount")), day: formatDay(language, onDay) }), reason };
}
