import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { AgreementRow } from "~/domain/rows/agreement";
import { translator } from "~/i18n/translator";
import { agreementPage, offersAfter } from "~/presenters/agreement";
import { notFound, page } from "~/session/gate";
import { AgreementView } from "~/ui/agreement/agreement-view";
import { agreementById } from "@db/queries/agreements";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { demandChoices } from "@db/queries/demand-links";
import { demandsOf } from "@db/queries/demands";
import { dossierById } from "@db/queries/dossiers";
import { loadInstallation } from "@db/queries/installation";

export const loader = page("/agreements/:id", async ({ viewer, scope, now, today, language, params }) => {
  const row = (await agreementById(scope, params.id ?? "")) ?? notFound();
  const keeps = may(viewer, "agreement.keep", row);
  const signed = row.state === "signed";
  const [demands, installation, dossier, lines] = await Promise.all([
    demandChoices(scope, row.dossier.id, demandsIn(row)), loadInstallation(), signed ? dossierById(scope, row.dossier.id) : null, signed ? demandsOf(scope, row.dossier.id) : [],
    row.confidentiality === "bureau" ? logConfidentialAccess(viewer.id, row.dossier.id, now) : null,
  ]);
  const drafts = keeps && !signed && takesRecords(row.dossier.state);
  return {
    title: translator(language)("common.pageTitle", { page: row.title }),
    page: agreementPage(
      { row, demands, ...offersAfter(language, viewer, dossier, lines.filter(({ id }) => demandsIn(row).includes(id))), can: { edit: drafts, sign: drafts && row.clauses.length > 0 } },
      { language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS },
    ),
  };
});

const demandsIn = (row: AgreementRow) => [...new Set(row.clauses.flatMap(({ answers }) => answers.map(({ demandId }) => demandId)))];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Agreement() {
  return <AgreementView page={useLoaderData<typeof loader>().page} />;
}
