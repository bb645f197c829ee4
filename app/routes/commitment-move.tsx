import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { moveCommitment, openCommitmentMoves } from "~/commands/move-commitment";
import { COMMITMENT_MOVES, type CommitmentMove as Move } from "~/domain/commitment";
import { isClosed } from "~/domain/dossier";
import type { CommitmentRow } from "~/domain/rows/commitment";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { broughtBy, moveForm } from "~/forms/move";
import { isBackToForm, seenAlong } from "~/forms/moves-along";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { commitmentMovePage, isPossibleFrom, requirementsOf } from "~/presenters/commitment-move";
import { moveRefused } from "~/presenters/commitment-refusals";
import { movesAlongPage } from "~/presenters/moves-along";
import { change, forbidden, notFound, page } from "~/session/gate";
import { MovesAlong } from "~/ui/chain/moves-along";
import { ClosedMove } from "~/ui/commitment/closed-move";
import { Narrow } from "~/ui/layout";
import { MoveForm } from "~/ui/move-form";
import { PageTitle } from "~/ui/page-title";
import { UserText } from "~/ui/user-text";
import { commitmentById, othersOf } from "@db/queries/commitments";

const moveNamed = (name: string | undefined) => COMMITMENT_MOVES.find((move) => move === name) ?? notFound();

/** The table knows the move from here, and leaves it to somebody else than the viewer. */
const isOthersToMake = (viewer: Viewer, row: CommitmentRow, move: Move) =>
  isPossibleFrom(row, move) && !isClosed(row.dossier.state) && !openCommitmentMoves(viewer, row).includes(move);

export const loader = page("/commitments/:id/moves/:move", async ({ viewer, scope, today, language, params, carried }) => {
  const move = moveNamed(params.move);
  const row = (await commitmentById(scope, params.id ?? "")) ?? notFound();
  const open = openCommitmentMoves(viewer, row).includes(move);
  const dossierClosed = isClosed(row.dossier.state);
  if (isOthersToMake(viewer, row, move)) forbidden();
  const others = move === "supersede" ? await othersOf(scope, row.dossier.id, row.id) : [];
  const form = commitmentMovePage(language, row, move, others);
  return {
    title: translator(language)("common.pageTitle", { page: form.name }),
    form, today, version: row.version, state: row.state, moveId: newId(), back: `/commitments/${row.id}`,
    open, dossierClosed,
    lastResult: carried ? parseForm(carried, moveForm({ requires: form.requires, today })).reply() : null,
  };
});

export const action = change("/commitments/:id/moves/:move", async ({ viewer, scope, language, form, now, today, params }) => {
  const move = moveNamed(params.move);
  const row = (await commitmentById(scope, params.id ?? "")) ?? notFound();
  if (isOthersToMake(viewer, row, move)) forbidden();
  const reply = parseForm(form, moveForm({ requires: requirementsOf(row, move), today }));
  if (reply.status !== "success" || isBackToForm(form)) return data({ lastResult: reply.reply(), refusal: null, along: null }, { status: 422 });
  const { id: changeId, version, onDay, settled } = reply.value;
  const result = await moveCommitment(viewer, { id: row.id, changeId, version, move, brought: broughtBy(reply.value), onDay, settledCount: settled, seen: seenAlong(form) }, { now, today });
  if (result.ok) throw redirect(`/commitments/${row.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "moves_along") return data({ lastResult: null, refusal: null, along: movesAlongPage(language, form, result) }, { status: 409 });
  const refused = moveRefused(result.refusal, row.dossier.headCount);
  return data({ lastResult: reply.reply({ fieldErrors: refused.fields }), refusal: refused.code, along: null }, { status: refused.code ? 409 : 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function CommitmentMove() {
  const { form, open, dossierClosed, state, back, ...move } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { name, quoted, ...asked } = form;
  if (sent?.along) return <MovesAlong page={sent.along} />;
  return (
    <Narrow>
      <PageTitle>{name}</PageTitle>
      {open || sent ? (
        <MoveForm {...move} {...asked} about={<blockquote className="quoted"><UserText text={quoted} /></blockquote>} button={name} back={back} lastResult={sent?.lastResult ?? move.lastResult} refusal={sent?.refusal} />
      ) : (
        <ClosedMove state={state} dossierClosed={dossierClosed} back={back} />
      )}
    </Narrow>
  );
}
