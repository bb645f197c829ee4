import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { AgreementRow } from "~/domain/rows/agreement";
import { translator } from "~/i18n/translator";
import { agreementPage, offersAfter } from "~/presenters/agreement";
import { type Asked, page } from "~/session/gate";
import { leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { AgreementView } from "~/ui/agreement/agreement-view";
import { StruckRecord } from "~/ui/strike/struck-record";
import { agreementById } from "@db/queries/agreements";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { demandChoices } from "@db/queries/demand-links";
import { demandsOf } from "@db/queries/demands";
import { dossierById } from "@db/queries/dossiers";
import { loadInstallation } from "@db/queries/installation";
import { strikeFacts } from "@db/queries/strike-facts";

export const loader = page("/agreements/:id", async (asked) => {
  const id = asked.params.id ?? "";
  const row = await agreementById(asked.scope, id);
  if (row) return { kind: "live" as const, ...(await live(row, asked)) };
  const struck = await struckRecord(asked, "agreement", id);
  return { kind: "struck" as const, title: translator(asked.language)("common.pageTitle", { page: struck.record.title }), page: struck };
});

/** The page of an agreement for those who work on its dossier. */
async function live(row: AgreementRow, asked: Asked) {
  const { viewer, scope, now, today, language } = asked;
  const keeps = may(viewer, "agreement.keep", row);
  const signed = row.state === "signed";
  const [demands, installation, facts, dossier, lines] = await Promise.all([
    demandChoices(scope, row.dossier.id, demandsIn(row)), loadInstallation(), strikeFacts(scope, "agreement", row.id), signed ? dossierById(scope, row.dossier.id) : null, signed ? demandsOf(scope, row.dossier.id) : [],
    row.confidentiality === "bureau" ? logConfidentialAccess(viewer.id, row.dossier.id, now) : null,
  ]);
  const drafts = keeps && !signed && takesRecords(row.dossier.state);
  return {
    title: translator(language)("common.pageTitle", { page: row.title }),
    page: agreementPage(
      { row, demands, ...offersAfter(language, viewer, dossier, lines.filter(({ id }) => demandsIn(row).includes(id))), can: { edit: drafts, sign: drafts && row.clauses.length > 0, strike: await leadsToStriking(asked, facts) } },
      { language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS },
    ),
  };
}

const demandsIn = (row: AgreementRow) => [...new Set(row.clauses.flatMap(({ answers }) => answers.map(({ demandId }) => demandId)))];

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Agreement() {
  const shown = useLoaderData<typeof loader>();
  return shown.kind === "struck" ? <StruckRecord page={shown.page} /> : <AgreementView page={shown.page} />;
}
