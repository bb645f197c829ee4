import type { Confidentiality } from "~/domain/confidentiality";
import { type DemandState, isEditable } from "~/domain/demand";
import { type NotDepositable, whyNotDepositable } from "~/domain/deposit";
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
export type FileStep = { readonly key: "add" | "write" | "review" | "deposit"; readonly href: string; /** The text concerned. */ readonly title: string | null };

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
  /** Why those who would hand it over cannot yet; null where they can, and for everybody else. */
  readonly notDepositable: NotDepositable | null;
  readonly can: { readonly edit: boolean; /** Also where nothing waits for it: at another party. */ readonly deposit: boolean };
};

/** The way up from anything in a dossier's demands. */
export function demandCrumbs(language: Language, dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized }) {
  const href = addressOf(dossier);
  return [{ href, label: dossier.number ?? nameIn(language, dossier.title).text }, { href: `${href}/demands`, label: translator(language)("demands.title") }];
}

/** The page of a demand file: its texts in order, and the one thing to do next. */
export function demandFilePage(file: DemandFileRow, { viewer, language }: { readonly viewer: Viewer; readonly language: Language }): DemandFilePage {
  const t = translator(language);
  const open = takesRecords(file.dossier.state);
  const writes = open && may(viewer, "demand.write", file);
  const points = file.items.filter(({ part }) => part === "demand").length;
  const { id, number, title } = file.dossier;
  const hands = open && may(viewer, "deposit.record", file);
  const why = whyNotDepositable(file);
  const next = nextStep(file, { writes, reviews: open && holds(viewer, "bureau", file.organisationId), deposits: hands && why === null });
  return {
    id: file.id, title: file.title, level: file.confidentiality, dossier: { href: addressOf({ id, number }), number, title }, crumbs: demandCrumbs(language, file.dossier),
    note: [t("demands.dated", { day: formatDay(language, file.openedOn) }), t("demands.points", counted(language, points))],
    items: file.items.map((item) => demandItem(language, item, item.point)),
    next, waits: next ? null : waitsFor(file), can: { edit: writes, deposit: hands && why === null }, notDepositable: hands && file.items.length > 0 ? why : null,
  };
}

/** What waits to be handed over, for the first time or again. */
const TO_HAND_OVER: readonly DemandState[] = ["validated", "maintained"];

function nextStep(file: DemandFileRow, can: { readonly writes: boolean; readonly reviews: boolean; readonly deposits: boolean }): FileStep | null {
  const inReview = file.items.find(({ state }) => state === "in_review");
  if (can.reviews && inReview) return { key: "review", href: `/demands/${inReview.id}/review`, title: inReview.title };
  if (can.deposits && file.items.some(({ state }) => TO_HAND_OVER.includes(state))) return { key: "deposit", href: `/files/${file.id}/deposit`, title: null };
  if (!can.writes) return null;
  if (file.items.length === 0) return { key: "add", href: `/files/${file.id}/edit`, title: null };
  const written = file.items.find(({ state }) => isEditable(state));
  return written ? { key: "write", href: `/demands/${written.id}/edit`, title: written.title } : null;
}

function waitsFor({ items }: DemandFileRow): DemandFilePage["waits"] {
  if (items.some(({ state }) => state === "in_review")) return "waitsForReview";
  return items.some(({ state }) => isEditable(state)) ? "waitsForWriting" : null;
}
