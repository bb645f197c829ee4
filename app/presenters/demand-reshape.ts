import { isEditable } from "~/domain/demand";
import { LANGUAGES, type Language } from "~/domain/localized";
import { type DemandLine, type DemandRow, pointOf, type TemplateRow } from "~/domain/rows/demand";
import type { Id, Viewer } from "~/domain/viewer";
import { may } from "~/domain/permissions";
import { dayAt } from "~/domain/days";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { crumbsOfDemand } from "./demand-versions";
import { isolated } from "./isolated";

/** The page on which another text is merged into this one. */
export function mergePage(language: Language, row: DemandRow, demands: readonly DemandLine[], ids: { readonly changeId: Id; readonly versionId: Id }) {
  const others = demands.filter(({ id, state, confidentiality }) => id !== row.id && isEditable(state) && confidentiality === row.confidentiality);
  return {
    crumbs: crumbsOfDemand(language, row), back: `/demands/${row.id}`, title: row.title, editable: isEditable(row.state),
    others: others.map(({ id, title }) => ({ value: id, label: title })), values: { ...ids, version: String(row.version), title: row.title },
  };
}
export type MergePage = ReturnType<typeof mergePage>;

/** The page on which paragraphs are split off. */
export const splitPage = (language: Language, row: DemandRow, id: Id) => ({
  crumbs: crumbsOfDemand(language, row), back: `/demands/${row.id}`, title: row.title, point: pointOf(row), editable: isEditable(row.state), values: { id, version: String(row.version) },
});
export type SplitPage = ReturnType<typeof splitPage>;

/** The page on which a text is kept to begin from. */
export const keepTemplatePage = (language: Language, row: DemandRow, id: Id) => ({
  crumbs: crumbsOfDemand(language, row), back: `/demands/${row.id}`, values: { id, name: row.title, language },
  languages: LANGUAGES.map((value) => ({ value, label: translator(language)(`terms.language.${value}`) })),
});
export type KeepTemplatePage = ReturnType<typeof keepTemplatePage>;

/** The templates of the organisations that a viewer reads from the inside. */
export function templatesPage(language: Language, viewer: Viewer, rows: readonly TemplateRow[]) {
  const t = translator(language);
  return rows.map((row) => ({
    id: row.id, name: row.name, version: row.version, mayClose: may(viewer, "template.keep", row),
    note: [t(`terms.demandPart.${row.part}`), t(`terms.language.${row.language}`), t("templates.keptBy", { name: isolated(language, row.createdByName ?? t("history.formerAccount")), day: formatDay(language, dayAt(row.createdAt)) })],
  }));
}
export type TemplateItem = ReturnType<typeof templatesPage>[number];
