import { stateOfCommunique, takesCommuniques, type CommuniqueState } from "~/domain/communique";
import { dayAt } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { CommuniqueLine } from "~/domain/rows/communique";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

/** A communiqué in a list: its title, where it leads, and when members were told, or when it was begun. */
export type CommuniqueItem = { readonly id: Id; readonly href: string; readonly title: string; readonly note: string; readonly state: CommuniqueState };

export function communiqueItem({ id, title, publishedAt, createdAt }: CommuniqueLine, language: Language): CommuniqueItem {
  const t = translator(language);
  const note = publishedAt ? t("communiques.publishedOn", { day: formatDay(language, dayAt(publishedAt)) }) : t("communiques.begunOn", { day: formatDay(language, dayAt(createdAt)) });
  return { id, href: `/communiques/${id}`, title, note, state: stateOfCommunique({ publishedAt }) };
}

/** The communiqués of a dossier for those who work on it. `newHref` is null for whoever may not begin one; `beforeAdoption` says that nobody may yet. */
export type CommuniquesPage = {
  readonly back: { readonly href: string; readonly title: string };
  readonly items: readonly CommuniqueItem[];
  readonly newHref: string | null;
  readonly beforeAdoption: boolean;
};

export function communiquesPage(dossier: DossierRow, lines: readonly CommuniqueLine[], { viewer, language }: { readonly viewer: Viewer; readonly language: Language }): CommuniquesPage {
  const takes = takesCommuniques(dossier.state);
  const address = addressOf(dossier);
  return {
    back: { href: address, title: dossier.number ?? nameIn(language, dossier.title).text },
    items: lines.map((line) => communiqueItem(line, language)),
    newHref: takes && may(viewer, "communique.write", dossier) ? `${address}/communiques/new` : null,
    beforeAdoption: !takes,
  };
}
