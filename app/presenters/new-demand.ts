import { LANGUAGES, type Language } from "~/domain/localized";
import { levelsToGive } from "~/domain/permissions";
import type { DemandFileRow, TemplateRow } from "~/domain/rows/demand";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import { LEVELS_AT_RECORDING } from "~/domain/rows/meeting";
import type { Id, Viewer } from "~/domain/viewer";
import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { translator } from "~/i18n/translator";

import { demandCrumbs } from "./demand-file";

type Asking = { readonly viewer: Viewer; readonly language: Language };

/** The levels that can be chosen for a new text or file; none where there is no choice. */
function levelsFor(viewer: Viewer, organisationId: Id) {
  const levels = LEVELS_AT_RECORDING.filter((level) => levelsToGive(viewer, organisationId).includes(level));
  return levels.length > 1 ? levels : [];
}

const languagesIn = (language: Language) => LANGUAGES.map((value) => ({ value, label: translator(language)(`terms.language.${value}`) }));

/** The page on which a demand file is opened. */
export function newFilePage(dossier: DossierRow, id: Id, today: Day, { viewer, language }: Asking) {
  return {
    crumbs: demandCrumbs(language, dossier), back: `${addressOf(dossier)}/demands`, open: takesRecords(dossier.state), levels: levelsFor(viewer, dossier.organisationId), languages: languagesIn(language),
    values: { id, openedOn: today, template: "demand_file", language, level: "organisation" },
  };
}
export type NewFilePage = ReturnType<typeof newFilePage>;

type Choosing = { readonly files: readonly DemandFileRow[]; readonly templates: readonly TemplateRow[]; /** The file that the address names. */ readonly file: string | null; readonly ids: { readonly id: Id; readonly versionId: Id } };

/** The page on which one text is begun. */
export function newDemandPage(dossier: DossierRow, { files, templates, file, ids }: Choosing, { viewer, language }: Asking) {
  const t = translator(language);
  const own = templates.filter(({ organisationId }) => organisationId === dossier.organisationId);
  const chosen = files.find(({ id }) => id === file) ?? files[0];
  return {
    crumbs: demandCrumbs(language, dossier), back: chosen ? `/files/${chosen.id}` : `${addressOf(dossier)}/demands`, open: takesRecords(dossier.state),
    levels: levelsFor(viewer, dossier.organisationId), languages: languagesIn(language),
    files: files.map(({ id, title }) => ({ value: id, label: title })),
    templates: [
      { value: "usual", label: t("demands.newDemandForm.usual") }, { value: "blank", label: t("demands.newDemandForm.blank") },
      ...(own.length > 0 ? [{ label: t("demands.newDemandForm.own"), options: own.map(({ id, name }) => ({ value: id, label: name })) }] : []),
    ],
    values: { ...ids, part: "demand", file: chosen?.id ?? "", template: "usual", language, level: chosen?.confidentiality === "bureau" ? "bureau" : "organisation" },
  };
}
export type NewDemandPage = ReturnType<typeof newDemandPage>;
