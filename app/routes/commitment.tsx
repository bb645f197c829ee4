import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { isStillWritten } from "~/commands/edit-commitment";
import { awaitsEvent } from "~/commands/link-trigger";
import { involvedInCommitment, openCommitmentMoves } from "~/commands/move-commitment";
import { takesSigns } from "~/commands/record-sign";
import { takesSteps } from "~/commands/set-next-step";
import { JUDGEABLE_STATES } from "~/domain/commitment";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { type Language, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { addressOf } from "~/domain/rows/dossier";
import { strikableSigns } from "~/domain/strikable";
import type { Id, Scope } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { translator } from "~/i18n/translator";
import { chainCard } from "~/presenters/chain-card";
import { commitmentPage } from "~/presenters/commitment";
import { askedLines } from "~/presenters/demand-links";
import { evidenceCard } from "~/presenters/evidence";
import { type Asked, page } from "~/session/gate";
import { leadingToStriking, leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ChainCard } from "~/ui/chain/chain-card";
import { AskedCard } from "~/ui/commitment/asked-card";
import { CommitmentAside } from "~/ui/commitment/commitment-aside";
import { MovesMade, SignsCard, TestOfCompletion } from "~/ui/commitment/commitment-body";
import { CommitmentHead } from "~/ui/commitment/commitment-head";
import { NextStepCard } from "~/ui/commitment/next-step";
import { ThreeSides } from "~/ui/commitment/three-sides";
import { EvidenceCard } from "~/ui/evidence/evidence-card";
import { Columns, Stack } from "~/ui/layout";
import { StruckRecord } from "~/ui/strike/struck-record";
import { chainsOf } from "@db/queries/chain";
import { isSignedClause } from "@db/queries/clause-commitments";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { confirmationsOf } from "@db/queries/confirmations";
import { commitmentById, othersOf, signsOf } from "@db/queries/commitments";
import { askedForBy, demandChoices } from "@db/queries/demand-links";
import { evidenceOf } from "@db/queries/evidence";
import { somebodyIndependent } from "@db/queries/independent-bureau";
import { loadInstallation } from "@db/queries/installation";
import { stateChangesOf } from "@db/queries/state-changes";
import { strikeFacts } from "@db/queries/strike-facts";

export const loader = page("/commitments/:id", async (asked) => {
  const id = asked.params.id ?? "";
  const row = await commitmentById(asked.scope, id);
  if (row) return { kind: "live" as const, ...(await live(row, asked)) };
  const struck = await struckRecord(asked, "commitment", id);
  return { kind: "struck" as const, title: translator(asked.language)("common.pageTitle", { page: struck.record.title.slice(0, 80) }), page: struck };
});

/** The page of a commitment that was not struck out. */
async function live(row: CommitmentRow, { viewer, scope, now, today, language, url }: Asked) {
  const { organisationId } = row;
  const [asked, shown, confirmations, signs, changes, chains, others, judge, installation, facts, signed] = await Promise.all([
    askedFor(scope, row.id, language), evidenceOf(scope, row.id), confirmationsOf(row.id),
    signsOf(row.id), stateChangesOf([row.id]), chainsOf(scope, row.dossier.id), row.state === "superseded" ? othersOf(scope, row.dossier.id, row.id) : [],
    somebodyIndependent(organisationId, involvedInCommitment(row), today), loadInstallation(), strikeFacts(scope, "commitment", row.id), isSignedClause(row.id),
    row.confidentiality === "bureau" ? logConfidentialAccess(viewer.id, row.dossier.id, now) : null,
  ]);
  const mayEdit = may(viewer, "commitment.edit", { organisationId });
  const t = translator(language);
  const strikes = await leadingToStriking({ viewer, now, today }, { organisationId, ownerId: row.dossier.ownerId }, shown);
  return {
    chain: chainCard(language, chains, { id: row.id, dossierHref: addressOf(row.dossier), mayLink: mayEdit && awaitsEvent(row) && isStillWritten(row) }),
    asked, evidence: evidenceCard(row, shown, { viewer, language, strikes }),
    nudge: { id: newId(), commitmentId: row.id, to: `/commitments/${row.id}` }, reminding: url.searchParams.has("remind"),
    title: t("common.pageTitle", { page: row.words.slice(0, 80) }),
    crumbs: [{ href: "/commitments", label: t("commitments.title") }, { href: `/dossiers/${row.dossier.number ?? row.dossier.id}`, label: row.dossier.number ?? nameIn(language, row.dossier.title).text }],
    page: commitmentPage(
      {
        row, signs, others, confirmations,
        changes: changes.map(({ change, actorName }) => ({ ...change, actorName })),
        moves: openCommitmentMoves(viewer, row),
        can: { edit: mayEdit && isStillWritten(row) && !signed, sign: mayEdit && takesSigns(row), delegate: may(viewer, "role.grant", { organisationId }), strike: await leadsToStriking({ viewer, now, today }, facts), step: may(viewer, "commitment.advance", { organisationId }) && takesSteps(row) },
        strikable: strikableSigns(viewer, { organisationId, ownerId: row.dossier.ownerId, moves: changes.map(({ change }) => change.move) }, signs, now),
        nobodyJudges: !judge && (JUDGEABLE_STATES as readonly string[]).includes(row.state),
      },
      { language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS },
    ),
  };
}

/** What asked for it: the clause and the sentences of our demands, as far as the reader may see them. */
async function askedFor(scope: Scope, id: Id, language: Language) {
  const asked = await askedForBy(scope, id);
  const choices = asked.dossierId ? await demandChoices(scope, asked.dossierId, asked.places.map(({ demandId }) => demandId)) : [];
  return askedLines(language, asked, choices);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Commitment() {
  const shown = useLoaderData<typeof loader>();
  if (shown.kind === "struck") return <StruckRecord page={shown.page} />;
  const { page: commitment, crumbs, asked, chain, evidence, nudge, reminding } = shown;
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Stack>
        <CommitmentHead page={commitment} nudge={nudge} reminding={reminding} />
        <Columns aside={<CommitmentAside page={commitment} />}>
          <AskedCard asked={asked} />
          <ThreeSides page={commitment} />
          <EvidenceCard evidence={evidence} />
          <TestOfCompletion test={commitment.test} />
          {commitment.next && <NextStepCard {...commitment.next} />}
          <SignsCard page={commitment} />
          <ChainCard chain={chain} />
          {commitment.history.length > 0 && <MovesMade history={commitment.history} />}
        </Columns>
      </Stack>
    </>
  );
}
