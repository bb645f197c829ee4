import type { Confidentiality } from "~/domain/confidentiality";
import { nameIn } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import { issuingFor, levelsOver, reachesOf, reachValue } from "~/domain/paper-reach";
import { laidOut } from "~/domain/tree";
import type { Id } from "~/domain/viewer";
import { ledgerPaperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { isolated } from "~/presenters/isolated";
import type { PapersPage } from "~/presenters/papers";
import { organisationsAmong } from "@db/queries/organisations";
import { papersOver } from "@db/queries/papers";

import type { Asked } from "./gate";
import { papersShown } from "./issuing";

type Of = { readonly title: string; readonly kind: PaperKind; readonly subjectId: Id; readonly back: PapersPage["back"]; /** The address of the bytes. */ readonly file: string; /** Of the levels that the viewer reads those at which it is issued; all unless it says otherwise. */ readonly levels?: (levels: readonly Confidentiality[]) => readonly Confidentiality[] };

/** What the page of the papers over many dossiers about something shows, with the form that issues one over those whose papers the viewer issues. */
export async function ledgerPapersShown(asked: Pick<Asked, "viewer" | "scope" | "language"> & { readonly carried: FormData | null }, { kind, subjectId, file, levels = (read) => read, ...of }: Of) {
  const { viewer, scope, language } = asked;
  const organisations = laidOut(await organisationsAmong(issuingFor(viewer)));
  const reaches = reachesOf(viewer, organisations);
  const t = translator(language);
  const names = new Map(organisations.map(({ id, name }) => [id, isolated(language, nameIn(language, name).text)]));
  return papersShown(asked, ledgerPaperForm, {
    ...of, rows: await papersOver(scope, kind, subjectId), file: () => file, sideBySide: true, levels: levels(levelsOver(scope, reaches)),
    reaches: reaches.map((reach) => ({ value: reachValue(reach), label: t(reach.coversBelow ? "ledgerPapers.reachBelow" : "ledgerPapers.reachAlone", { organisation: names.get(reach.organisationId) ?? "" }) })),
  });
}
