import type { Day } from "~/domain/days";
import { isEditable, openMovesOf } from "~/domain/dossier-move";
import type { Language } from "~/domain/localized";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import type { Viewer } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { type DossierFormChoices, dossierValues } from "./dossier-form";
import { isolated } from "./isolated";

type Refused = { readonly move: "return" | "decline"; readonly reason: string; readonly by: string | null; readonly on: Day };
type Asked = { readonly viewer: Viewer; readonly language: Language; readonly refusal: Refused | null; readonly choices: DossierFormChoices };

/** The bureau's last no to a dossier that it sent back or declined, put into words. */
export function refusalShown(refusal: Refused | null, language: Language) {
  return refusal && { kind: refusal.move === "decline" ? ("declined" as const) : ("returned" as const), reason: refusal.reason, by: isolated(language, refusal.by ?? translator(language)("history.formerAccount")), on: formatDay(language, refusal.on) };
}

/** The page on which a dossier is edited. `closed` says why it cannot be now; the bureau's reason stands above the form while the dossier is returned. */
export function editDossierPage(dossier: DossierRow, { viewer, language, refusal, choices }: Asked) {
  return {
    href: addressOf(dossier), number: dossier.number, title: dossier.title, state: dossier.state,
    closed: isEditable(dossier.state) ? null : dossier.state === "submitted" ? ("submitted" as const) : ("closed" as const),
    refusal: dossier.state === "returned" ? refusalShown(refusal, language) : null,
    maySubmit: openMovesOf(viewer, dossier).includes("submit"),
    values: dossierValues(dossier), choices,
  };
}
export type EditDossierPage = ReturnType<typeof editDossierPage>;
