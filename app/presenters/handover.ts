import { dayAt } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import type { HandoverPerson, HandoverRow } from "~/domain/rows/handover";
import type { OwnedDossier } from "~/domain/rows/owned-dossiers";
import type { Id } from "~/domain/viewer";
import { formatDay, formatInstant } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import type { OwnedLine } from "./owned-dossiers";

/** A hand-over as a line of a list. */
export type HandoverLine = { readonly id: Id; readonly href: string; readonly title: string; readonly note: string };

/** What the page of a hand-over shows: who gave, who took, when, and which dossiers. */
export type HandoverShown = {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly organisation: Localized;
  readonly count: string;
  readonly dossiers: readonly OwnedLine[];
};

/** Somebody by the name that the organisation knows, or as somebody whose name is no longer kept. */
export function personIn(language: Language, person: HandoverPerson | null): string {
  const t = translator(language);
  return person === null ? t("handovers.nobody") : (person.name ?? t("history.formerAccount"));
}

const called = (language: Language, person: HandoverPerson): string => isolated(language, personIn(language, person));

/** Hand-overs as a list shows them. */
export function handoverLines(language: Language, rows: readonly HandoverRow[]): HandoverLine[] {
  const t = translator(language);
  return rows.map(({ id, from, to, dossierIds, organisationName, createdAt }) => ({
    id, href: `/handovers/${id}`, title: from ? t("handovers.fromTo", { from: called(language, from), to: called(language, to) }) : t("handovers.toAlone", { to: called(language, to) }),
    note: [formatDay(language, dayAt(createdAt)), t("common.count.dossiers", counted(language, dossierIds.length)), isolated(language, nameIn(language, organisationName).text)].join(" · "),
  }));
}

/** The page of a hand-over. Titles stand for those who may read them. */
export function handoverShown(language: Language, { from, to, organisationName, createdAt }: HandoverRow, dossiers: readonly OwnedDossier[]): HandoverShown {
  const t = translator(language);
  return {
    from: personIn(language, from), to: personIn(language, to), on: formatInstant(language, createdAt), organisation: organisationName, count: t("common.count.dossiers", counted(language, dossiers.length)),
    dossiers: dossiers.map(({ id, number, title, state, openedOn }) => ({
      id, title, number: number ?? t("offices.dossiers.draft"), href: title && addressOf({ id, number }), note: t("offices.dossiers.note", { state: t(`terms.dossierState.${state}`), day: formatDay(language, openedOn) }),
    })),
  };
}
