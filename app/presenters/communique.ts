import { type CommuniqueState, stateOfCommunique } from "~/domain/communique";
import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { CommuniqueRow } from "~/domain/rows/communique";
import { addressOf } from "~/domain/rows/dossier";
import { readsFromInside, scopeOf, type Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** What can be done with a communiqué: links to the pages that do it. */
export type CommuniqueLinks = { readonly edit: string | null; readonly publication: string | null; readonly papers: string | null; readonly delete: string | null };

/** A communiqué as it is read; what only those inside see is null or empty for members. */
export type CommuniquePage = {
  readonly id: string;
  readonly title: string;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly state: CommuniqueState;
  readonly level: Confidentiality | null;
  readonly textLanguage: Language;
  readonly facts: readonly { readonly key: "dossier" | "organisation" | "language" | "begun" | "published"; readonly value: string }[];
  readonly mayPublish: boolean;
  readonly links: CommuniqueLinks;
  /** The text for a chat group, and where it stands alone. */
  readonly share: { readonly text: string; readonly href: string } | null;
  /** The paper in force, where one was issued that the reader may open. */
  readonly paper: string | null;
};

type Shown = { readonly viewer: Viewer; readonly language: Language; readonly text: string; readonly paper: string | null };

export function communiquePage(row: CommuniqueRow, { viewer, language, text, paper }: Shown): CommuniquePage {
  const inside = readsFromInside(scopeOf(viewer), row.organisationId);
  const state = stateOfCommunique(row);
  const writes = may(viewer, "communique.write", row) && state === "draft";
  const address = `/communiques/${row.id}`;
  return {
    id: row.id, title: row.title, crumbs: communiqueCrumbs(row, language, inside), state, level: inside ? row.confidentiality : null, textLanguage: row.language, facts: factsOf(row, language, inside),
    mayPublish: may(viewer, "communique.publish", row),
    links: {
      edit: writes ? `${address}/edit` : null, publication: inside ? `${address}/publication` : null,
      papers: may(viewer, "paper.issue", row) ? `${address}/papers` : null, delete: writes ? `${address}/delete` : null,
    },
    share: state === "published" ? { text, href: `${address}/text` } : null, paper,
  };
}

/** The way up from a communiqué: to its dossier, and from the inside to the others. */
export function communiqueCrumbs({ dossier }: CommuniqueRow, language: Language, inside: boolean): CommuniquePage["crumbs"] {
  const href = addressOf(dossier);
  const up = { href, label: dossier.number ?? nameIn(language, dossier.title).text };
  return inside ? [up, { href: `${href}/communiques`, label: translator(language)("communiques.title") }] : [up];
}

function factsOf({ dossier, organisationName, language: written, createdAt, createdByName, publishedAt, publishedByName }: CommuniqueRow, language: Language, inside: boolean): CommuniquePage["facts"] {
  const t = translator(language);
  const byOn = (name: string | null, at: Date) => t("communiques.page.byOn", { name: isolated(language, name ?? t("history.formerAccount")), day: formatDay(language, dayAt(at)) });
  return [
    { key: "dossier", value: nameIn(language, dossier.title).text },
    { key: "organisation", value: nameIn(language, organisationName).text },
    { key: "language", value: t(`terms.language.${written}`) },
    ...(inside ? [{ key: "begun" as const, value: byOn(createdByName, createdAt) }] : []),
    ...(publishedAt ? [{ key: "published" as const, value: inside ? byOn(publishedByName, publishedAt) : formatDay(language, dayAt(publishedAt)) }] : []),
  ];
}
