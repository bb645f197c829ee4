import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { allClocks } from "~/domain/clock";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { translator } from "~/i18n/translator";
import { clocksRunning } from "~/presenters/clocks";
import { depositPage } from "~/presenters/deposit";
import { depositAnswers } from "~/presenters/deposit-answers";
import { referencesSeen } from "~/presenters/references";
import { page } from "~/session/gate";
import { leadingToStriking, leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { ClocksCard } from "~/ui/deposit/clocks-card";
import { DepositView } from "~/ui/deposit/deposit-view";
import { DepositAnswers, RecordAnswersLink } from "~/ui/response/deposit-answers";
import { StruckRecord } from "~/ui/strike/struck-record";
import { savedClocks } from "@db/queries/clocks";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { depositById } from "@db/queries/deposits";
import { readableReferences } from "@db/queries/references";
import { answerablePoints, responsesOf } from "@db/queries/responses";
import { strikeFacts } from "@db/queries/strike-facts";

export const loader = page("/deposits/:id", async (asked) => {
  const { viewer, scope, now, today, language, url, params } = asked;
  const row = await depositById(scope, params.id ?? "");
  if (!row) {
    const struck = await struckRecord(asked, "deposit", params.id ?? "");
    return { kind: "struck" as const, title: translator(language)("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  const [clocks, responses, facts, references] = await Promise.all([
    savedClocks(), responsesOf(scope, row.id), strikeFacts(scope, "deposit", row.id), readableReferences(scope, row.items.flatMap(({ source }) => referencesIn(documentFrom(source)))),
  ]);
  if ([row, ...row.items, ...responses].some(({ confidentiality }) => confidentiality === "bureau")) await logConfidentialAccess(viewer.id, row.dossier.id, now);
  const answersLead = await leadingToStriking(asked, { organisationId: row.organisationId, ownerId: row.dossier.ownerId }, responses);
  const shown = depositPage(row, { viewer, language });
  return {
    kind: "live" as const, title: translator(language)("common.pageTitle", { page: shown.title }), page: shown, strikes: await leadsToStriking(asked, facts), references: referencesSeen(language, references),
    clocks: clocksRunning(language, row, allClocks(clocks), today), saved: url.searchParams.has("recorded"),
    answers: depositAnswers({ deposit: row, points: answerablePoints(row), responses, today }, { viewer, language, strikes: answersLead }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Deposit() {
  const loaded = useLoaderData<typeof loader>();
  if (loaded.kind === "struck") return <StruckRecord page={loaded.page} />;
  const { page: shown, answers, references, clocks, saved, strikes } = loaded;
  return (
    <DepositView
      page={shown} strikeHref={strikes ? `/strike/deposit/${shown.id}` : null} references={references} saved={saved} clocks={<ClocksCard clocks={clocks} />}
      primary={answers.recordHref && <RecordAnswersLink href={answers.recordHref} />}
    >
      <DepositAnswers page={answers} />
    </DepositView>
  );
}
