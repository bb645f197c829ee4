import { type Language, type Localized, nameIn } from "~/domain/localized";
import { addressOf } from "~/domain/rows/dossier";
import type { OwnedDossiers } from "~/domain/rows/owned-dossiers";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** A dossier to hand over, as a line: its number and state for everybody who may hand it over, its title and page for those who may read it. */
export type OwnedLine = { readonly id: Id; readonly number: string; readonly title: Localized | null; readonly note: string; readonly href: string | null };

/** The open dossiers of one organisation; `hidden` says in words how many are not listed. */
export type OwnedGroup = { readonly organisationId: Id; readonly organisation: string; readonly count: string; readonly hidden: string | null; readonly dossiers: readonly OwnedLine[] };

export function ownedGroups(language: Language, groups: readonly OwnedDossiers[]): OwnedGroup[] {
  const t = translator(language);
  return groups.map(({ organisationId, organisationName, count, dossiers }) => ({
    organisationId,
    organisation: nameIn(language, organisationName).text,
    count: t("offices.dossiers.count", counted(language, count)),
    hidden: count > dossiers.length ? t("offices.dossiers.hidden", counted(language, count - dossiers.length)) : null,
    dossiers: dossiers.map(({ id, number, title, state, openedOn }) => ({
      id, title, number: number ?? t("offices.dossiers.draft"), href: title && addressOf({ id, number }),
      note: t("offices.dossiers.note", { state: t(`terms.dossierState.${state}`), day: formatDay(language, openedOn) }),
    })),
  }));
}
