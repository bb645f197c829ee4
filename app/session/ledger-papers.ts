import type { Confidentiality } from "~/domain/confidentiality";
import { nameIn } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import { issuingFor, levelsOver, reachesOf, reachValue } from "~/domain/paper-reach";
import { laidOut } from "~/domain/tree";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { isolated } from "~/presenters/isolated";
import { papersPage, type PapersPage } from "~/presenters/papers";
import { organisationsAmong } from "@db/queries/organisations";
import { papersOver } from "@db/queries/papers";

import type { Asked } from "./gate";

type Of = { readonly kind: PaperKind; readonly subjectId: Id; readonly back: PapersPage["back"]; /** The address of the bytes. */ readonly file: string; /** Of the levels that the viewer reads those at which it is issued; all unless it says otherwise. */ readonly levels?: (levels: readonly Confidentiality[]) => readonly Confidentiality[] };

/** The papers over many dossiers about something, and the form that issues one over those whose papers the viewer issues. */
export async function ledgerPapersPage({ viewer, scope, language }: Pick<Asked, "viewer" | "scope" | "language">, { kind, subjectId, back, file, levels = (read) => read }: Of): Promise<PapersPage> {
  const organisations = laidOut(await organisationsAmong(issuingFor(viewer)));
  const reaches = reachesOf(viewer, organisations);
  const t = translator(language);
  const names = new Map(organisations.map(({ id, name }) => [id, isolated(language, nameIn(language, name).text)]));
  return papersPage({
    back, rows: await papersOver(scope, kind, subjectId), file: () => file, language, sideBySide: true, id: newId(), levels: levels(levelsOver(scope, reaches)),
    reaches: reaches.map((reach) => ({ value: reachValue(reach), label: t(reach.coversBelow ? "ledgerPapers.reachBelow" : "ledgerPapers.reachAlone", { organisation: names.get(reach.organisationId) ?? "" }) })),
  });
}
