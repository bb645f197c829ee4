import type { Language } from "~/domain/localized";
import type { StruckLine } from "~/domain/rows/strike";
import { mayRestore, type Strikeable } from "~/domain/strike";
import type { Id, Viewer } from "~/domain/viewer";
import { formatInstant } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";
import { restoreHrefOf } from "./strike";

/** One thing that is struck out, in a line: what it was, who struck it and when, and why. */
export type StruckItem = {
  readonly id: Id;
  readonly kind: Strikeable;
  readonly title: string;
  readonly when: string;
  readonly struck: string;
  readonly reason: string;
  /** Where it is restored, for those who may. */
  readonly restoreHref: string | null;
};
export type StruckList = { readonly items: readonly StruckItem[]; readonly next: string | null };

type Asking = {
  readonly viewer: Viewer;
  readonly dossier: { readonly organisationId: Id; readonly ownerId: Id | null };
  readonly address: string;
  readonly now: Date;
  readonly language: Language;
};

/** What is struck out in a dossier, one page of it. */
export function struckList({ lines, next }: { readonly lines: readonly StruckLine[]; readonly next: Id | null }, { viewer, dossier, address, now, language }: Asking): StruckList {
  const t = translator(language);
  const { organisationId, ownerId } = dossier;
  return {
    items: lines.map((line) => ({
      id: line.id, kind: line.subject, title: line.words ?? t(line.subject === "response" ? "strikes.unclassified" : "strikes.untitled"), when: formatWhen(language, line.when), reason: line.reason,
      struck: t("strikes.struck.by", { name: isolated(language, line.struckByName ?? t("history.formerAccount")), when: formatInstant(language, line.struckAt) }),
      restoreHref: mayRestore(viewer, { organisationId, ownerId, ...line }, now) ? restoreHrefOf(line.id) : null,
    })),
    next: next && `${address}?struck=${next}`,
  };
}
