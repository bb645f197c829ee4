import type { Confidentiality } from "~/domain/confidentiality";
import { isEditable } from "~/domain/demand";
import { takesRecords } from "~/domain/dossier";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { DemandFileRow } from "~/domain/rows/demand";
import { addressOf } from "~/domain/rows/dossier";
import { holds, type Id, type Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type DemandItem, demandItem } from "./demand-lines";

/** What a file asks for next: a first demand, more writing, a review, a deposit. */
export type FileStep = { readonly key: "add" | "write" | "review"; readonly href: string; /** The text concerned. */ readonly title: string | null };

export type DemandFilePage = {
  readonly id: Id;
  readonly title: string;
  readonly level: Confidentiality;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly note: readonly string[];
  readonly items: readonly DemandItem[];
  readonly next: FileStep | null;
  /** Whom it waits for where there is nothing for the viewer to do. */
  readonly waits: "waitsForReview" | "waitsForWriting" | null;
  /** Whether every text in it was validated. */
  readonly depositable: boolean;
  readonly can: { readonly edit: boolean };
};

/** The way up from anything in a dossier's demands. */
export function demandCrumbs(language: Language, dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized }) {
  const href = addressOf(dossier);
  return [{ href, label: dossier.number ?? nameIn(language, dossier.title).text }, { href: `${href}/demands`, label: translator(language)("demands.title") }];
}

/** A file can be handed over once every text in it was validated, and there is one (settled question 12). */
export const isDepositable = ({ items }: Pick<DemandFileRow, "items">): boolean => items.length > 0 && items.every(({ validatedVersionId, stance }) => validatedVersionId !== null && stance !== "merged");

/** The page of a demand file: its texts in order, and the one thing to do next. */
export function demandFilePage(file: DemandFileRow, { viewer, language }: { readonly viewer: Viewer; readonly language: Language }): DemandFilePage {
  const t = translator(language);
  const open = takesRecords(file.dossier.state);
  const writes = open && may(viewer, "demand.write", file);
  const points = file.items.filter(({ part }) => part === "demand").length;
  const { id, number, title } = file.dossier;
  const next = nextStep(file, { writes, reviews: open && holds(viewer, "bureau", file.organisationId) });
  return {
    id: file.id, title: file.title, level: file.confidentiality, dossier: { href: addressOf({ id, number }), number, title }, crumbs: demandCrumbs(language, file.dossier),
    note: [t("demands.dated", { day: formatDay(language, file.openedOn) }), t("demands.points", counted(language, points))],
    items: file.items.map((item) => demandItem(language, item, item.point)),
    next, waits: next ? null : waitsFor(file), can: { edit: writes }, depositable: isDepositable(file),
  };
}

function nextStep(file: DemandFileRow, can: { readonly writes: boolean; readonly reviews: boolean }): FileStep | null {
  const inReview = file.items.find(({ state }) => state === "in_review");
  if (can.reviews && inReview) return { key: "review", href: `/demands/${inReview.id}/review`, title: inReview.title };
  if (!can.writes) return null;
  if (file.items.length === 0) return { key: "add", href: `/files/${file.id}/edit`, title: null };
  const written = file.items.find(({ state }) => isEditable(state));
  return written ? { key: "write", href: `/demands/${written.id}/edit`, title: written.title } : null;
}

function waitsFor({ items }: DemandFileRow): DemandFilePage["waits"] {
  if (items.some(({ state }) => state === "in_review")) return "waitsForReview";
  return items.some(({ state }) => isEditable(state)) ? "waitsForWriting" : null;
}
