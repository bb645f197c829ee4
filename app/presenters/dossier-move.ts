import { blockingGapsOf, type Gap, gapsOf } from "~/domain/completeness";
import type { Day } from "~/domain/days";
import { DOSSIER_MOVES, DOSSIER_TRANSITIONS, type DossierMove } from "~/domain/dossier";
import { openMovesOf } from "~/domain/dossier-move";
import { type Language, nameIn } from "~/domain/localized";
import { moversOf } from "~/domain/permissions";
import { addressOf, type DossierLine, type DossierRow, ownerInOffice } from "~/domain/rows/dossier";
import { type Requirement, transitionFor } from "~/domain/transitions";
import { holds, type Viewer } from "~/domain/viewer";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";

import { undoingOf } from "./undoing";

/** What a move may bring besides what it must. */
const EXTRAS: Readonly<Partial<Record<DossierMove, readonly ("onDay" | Requirement)[]>>> = {
  adopt: ["reason"], resume: ["onDay"], deadlock: ["onDay"], agree: ["onDay"], implement: ["onDay"], settle_fully: ["onDay"], settle_partly: ["onDay"], withdraw: ["onDay"], archive: ["reason"],
};
/** Moves that end the work on a dossier or turn it down. */
const GRAVE: readonly DossierMove[] = ["decline", "withdraw", "withdraw_own", "merge", "archive"];

/** The move that an address names, or null. */
export function moveNamed(name: string): DossierMove | null {
  return DOSSIER_MOVES.find((move) => move === name) ?? null;
}

/** What the table requires of a move from the state a dossier is in; nothing when it has none from there. */
export function requirementsOf(dossier: Pick<DossierRow, "state">, move: DossierMove): readonly Requirement[] {
  return transitionFor(DOSSIER_TRANSITIONS, dossier.state, move)?.requires ?? [];
}

/** Whether the viewer may make the move now, could not from this state, is kept from it by a hand in the dossier, or has no business with it. */
export type Standing = "open" | "not now" | "own hand" | "forbidden";

/** How the viewer stands to a move of a dossier. */
export function standingTo(viewer: Viewer, dossier: DossierRow, move: DossierMove): Standing {
  if (openMovesOf(viewer, dossier).includes(move)) return "open";
  const by = DOSSIER_TRANSITIONS.filter((row) => row.move === move).flatMap((row) => row.by);
  const movers = moversOf(viewer, { organisationId: dossier.organisationId });
  if (!by.some((mover) => movers.includes(mover))) return "forbidden";
  if (!transitionFor(DOSSIER_TRANSITIONS, dossier.state, move)) return "not now";
  return by.includes("bureau") && holds(viewer, "bureau", dossier.organisationId) ? "own hand" : "forbidden";
}

/** The gaps of a dossier in one phrase, or null when there are none. */
export function gapsInWords(language: Language, gaps: readonly Gap[]): string | null {
  const t = translator(language);
  return gaps.length === 0 ? null : joinNames(language, gaps.map((gap) => t(`dossiers.gap.${gap}`)));
}

/** What the dossier lacks without being kept back by it, as the coordinator who submits it and the bureau that decides on it read it. */
function lackingInWords(dossier: DossierRow, move: DossierMove, { language, today }: Pick<Asked, "language" | "today">): string | null {
  const t = translator(language);
  const gaps = gapsInWords(language, gapsOf({ ...dossier, ownerId: ownerInOffice(dossier, today) }));
  if (!gaps) return null;
  if (move === "submit") return t("dossiers.move.stillMissing", { gaps });
  return move === "adopt" || move === "return" ? t("review.missing", { gaps }) : null;
}

type Asked = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly targets: readonly Pick<DossierLine, "id" | "number" | "title">[] };

/** The page of one move of a dossier. */
export function dossierMovePage(dossier: DossierRow, move: DossierMove, { viewer, language, today, targets }: Asked) {
  const t = translator(language);
  const blocking = move === "submit" ? blockingGapsOf(dossier) : [];
  return {
    standing: standingTo(viewer, dossier, move),
    href: addressOf(dossier), number: dossier.number, title: dossier.title, state: dossier.state, version: dossier.version,
    name: t(`terms.dossierMove.${move}`), sentence: t(`dossiers.move.sentence.${move}`), grave: GRAVE.includes(move), undo: undoingOf(language, DOSSIER_TRANSITIONS, dossier.state, move),
    requires: requirementsOf(dossier, move), extras: EXTRAS[move] ?? [],
    incomplete: gapsInWords(language, blocking),
    lacking: blocking.length === 0 ? lackingInWords(dossier, move, { language, today }) : null,
    targets: targets.map((target) => ({ value: target.id, label: `${target.number ?? ""} ${nameIn(language, target.title).text}`.trim() })),
    words: move === "return" ? { reason: { label: t("dossiers.move.returnReason") } }
      : move === "agree" ? { evidence: { label: t("dossiers.move.agreementEvidence") } }
      : move === "merge" ? { target: { label: t("dossiers.move.target") } } : {},
  };
}
export type DossierMovePage = ReturnType<typeof dossierMovePage>;
