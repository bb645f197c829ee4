import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { isStillWritten } from "~/commands/edit-commitment";
import { involvedInCommitment, openCommitmentMoves } from "~/commands/move-commitment";
import { takesSigns } from "~/commands/record-sign";
import { JUDGEABLE_STATES } from "~/domain/commitment";
import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { translator } from "~/i18n/translator";
import { commitmentPage } from "~/presenters/commitment";
import { notFound, page } from "~/session/gate";
import { Breadcrumb } from "~/ui/breadcrumb";
import { CommitmentAside } from "~/ui/commitment/commitment-aside";
import { ChainCard, MovesMade, SignsCard, TestOfCompletion, TwoSides } from "~/ui/commitment/commitment-body";
import { CommitmentHead } from "~/ui/commitment/commitment-head";
import { Columns, Stack } from "~/ui/layout";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { commitmentById, othersOf, signsOf, somebodyMayJudge, waitingFor } from "@db/queries/commitments";
import { loadInstallation } from "@db/queries/installation";
import { stateChangesOf } from "@db/queries/state-changes";

export const loader = page("/commitments/:id", async ({ viewer, scope, now, today, language, params }) => {
  const row = (await commitmentById(scope, params.id ?? "")) ?? notFound();
  const { organisationId } = row;
  const [signs, changes, waiting, others, judge, installation] = await Promise.all([
    signsOf(row.id), stateChangesOf([row.id]), waitingFor(scope, row.id), row.state === "superseded" ? othersOf(scope, row.dossier.id, row.id) : [],
    somebodyMayJudge(organisationId, involvedInCommitment(row), today), loadInstallation(),
    row.confidentiality === "bureau" ? logConfidentialAccess(viewer.id, row.dossier.id, now) : null,
  ]);
  const mayEdit = may(viewer, "commitment.edit", { organisationId });
  const t = translator(language);
  return {
    title: t("common.pageTitle", { page: row.words.slice(0, 80) }),
    crumbs: [{ href: "/commitments", label: t("commitments.title") }, { href: `/dossiers/${row.dossier.number ?? row.dossier.id}`, label: row.dossier.number ?? nameIn(language, row.dossier.title).text }],
    page: commitmentPage(
      {
        row, signs, waiting, others,
        changes: changes.map(({ change, actorName }) => ({ ...change, actorName })),
        moves: openCommitmentMoves(viewer, row),
        can: { edit: mayEdit && isStillWritten(row), sign: mayEdit && takesSigns(row), delegate: may(viewer, "role.grant", { organisationId }) },
        nobodyJudges: !judge && (JUDGEABLE_STATES as readonly string[]).includes(row.state),
      },
      { language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS },
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Commitment() {
  const { page: commitment, crumbs } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Stack>
        <CommitmentHead page={commitment} />
        <Columns aside={<CommitmentAside page={commitment} />}>
          <TwoSides page={commitment} />
          <TestOfCompletion test={commitment.test} />
          <SignsCard page={commitment} />
          <ChainCard page={commitment} />
          <MovesMade history={commitment.history} />
        </Columns>
      </Stack>
    </>
  );
}
