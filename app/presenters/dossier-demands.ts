import type { Confidentiality } from "~/domain/confidentiality";
import { waitingForUs } from "~/domain/demand-turn";
import { takesRecords } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { DemandFileRow, DemandLine } from "~/domain/rows/demand";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type DemandItem, demandItem } from "./demand-lines";

export type FileItems = { readonly id: Id; readonly href: string; readonly title: string; readonly level: Confidentiality; readonly note: readonly string[]; readonly items: readonly DemandItem[] };

/** The demands of a dossier: first what waits for us, then file by file, then what stands in none. */
export type DossierDemandsPage = {
  readonly waiting: readonly DemandItem[];
  readonly files: readonly FileItems[];
  readonly loose: readonly DemandItem[];
  /** Where a file or a demand is begun, for those who may. */
  readonly begin: { readonly file: string; readonly demand: string } | null;
};

/** No list of what waits is longer; the rest is found below it. */
const MOST_WAITING = 6;

type Found = { readonly dossier: DossierRow; readonly files: readonly DemandFileRow[]; readonly demands: readonly DemandLine[]; readonly viewer: Viewer; readonly language: Language };

export function dossierDemands({ dossier, files, demands, viewer, language }: Found): DossierDemandsPage {
  const points = new Map(files.flatMap(({ items }) => items.map(({ id, point }) => [id, point] as const)).toReversed());
  const address = addressOf(dossier);
  const mayWrite = takesRecords(dossier.state) && may(viewer, "demand.write", dossier);
  return {
    waiting: waitingForUs(demands).slice(0, MOST_WAITING).map((row) => demandItem(language, row, points.get(row.id) ?? null)),
    files: files.map((file) => fileItems(language, file)),
    loose: demands.filter(({ id }) => !points.has(id)).map((row) => demandItem(language, row)),
    begin: mayWrite ? { file: `${address}/files/new`, demand: `${address}/demands/new` } : null,
  };
}

function fileItems(language: Language, file: DemandFileRow): FileItems {
  const t = translator(language);
  const points = file.items.filter(({ part }) => part === "demand").length;
  return {
    id: file.id, href: `/files/${file.id}`, title: file.title, level: file.confidentiality,
    note: [t("demands.dated", { day: formatDay(language, file.openedOn) }), t("demands.points", counted(language, points))],
    items: file.items.map((item) => demandItem(language, item, item.point)),
  };
}

/** Whether a page of demands, and what was agreed on them, shows something that is the bureau's alone, so that its opening is noted. */
export const showsBureauDemands = (files: readonly DemandFileRow[], others: readonly Pick<DemandLine, "confidentiality">[]): boolean => [...files, ...others].some(({ confidentiality }) => confidentiality === "bureau");
