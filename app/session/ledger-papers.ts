import { data } from "@remix-run/node";

import type { Confidentiality } from "~/domain/confidentiality";
import { nameIn } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import { issuingFor, levelsOver, reachesOf, reachValue } from "~/domain/paper-reach";
import { laidOut } from "~/domain/tree";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { ledgerPaperForm, type LedgerPaperInput } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { isolated } from "~/presenters/isolated";
import { papersPage, type PapersPage } from "~/presenters/papers";
import { organisationsAmong } from "@db/queries/organisations";
import { papersOver } from "@db/queries/papers";

import type { Asked } from "./gate";
import { afterIssuing, type Outcome } from "./issued";

type Of = { readonly kind: PaperKind; readonly subjectId: Id; readonly back: PapersPage["back"]; /** The address of the bytes. */ readonly file: string; /** Of the levels that the viewer reads those at which it is issued; all unless it says otherwise. */ readonly levels?: (levels: readonly Confidentiality[]) => readonly Confidentiality[] };

/** What the page of the papers over many dossiers about something shows. */
export async function ledgerPapersShown({ carried, ...asked }: Pick<Asked, "viewer" | "scope" | "language"> & { readonly carried: FormData | null }, { title, ...of }: Of & { readonly title: string }) {
  return { title: translator(asked.language)("common.pageTitle", { page: title }), page: await ledgerPapersPage(asked, of), lastResult: carried && parseForm(carried, ledgerPaperForm).reply() };
}

/** What that page answers to its form: as `afterIssuing` says, or the form again where it was not filled in. */
export async function afterLedgerForm<Code extends string>(form: FormData, list: string, issue: (input: LedgerPaperInput) => Promise<Outcome<Code>>) {
  const reply = parseForm(form, ledgerPaperForm);
  return reply.status === "success" ? afterIssuing(await issue(reply.value), reply, list) : data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
}

/** The papers over many dossiers about something, and the form that issues one over those whose papers the viewer issues. */
async function ledgerPapersPage({ viewer, scope, language }: Pick<Asked, "viewer" | "scope" | "language">, { kind, subjectId, back, file, levels = (read) => read }: Of): Promise<PapersPage> {
  const organisations = laidOut(await organisationsAmong(issuingFor(viewer)));
  const reaches = reachesOf(viewer, organisations);
  const t = translator(language);
  const names = new Map(organisations.map(({ id, name }) => [id, isolated(language, nameIn(language, name).text)]));
  return papersPage({
    back, rows: await papersOver(scope, kind, subjectId), file: () => file, language, sideBySide: true, id: newId(), levels: levels(levelsOver(scope, reaches)),
    reaches: reaches.map((reach) => ({ value: reachValue(reach), label: t(reach.coversBelow ? "ledgerPapers.reachBelow" : "ledgerPapers.reachAlone", { organisation: names.get(reach.organisationId) ?? "" }) })),
  });
}
