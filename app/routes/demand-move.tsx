import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { moveDemand, openDemandMoves } from "~/commands/move-demand";
import { DEMAND_MOVES, type DemandMove as Move } from "~/domain/demand";
import { isClosed } from "~/domain/dossier";
import type { DemandRow } from "~/domain/rows/demand";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { broughtBy, moveForm } from "~/forms/move";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { demandMovePage, demandMoveRequires, isPossibleDemandMove } from "~/presenters/demand-move";
import { change, forbidden, notFound, page } from "~/session/gate";
import { ClosedDemandMove, MovedText } from "~/ui/demand/demand-move";
import { MoveForm } from "~/ui/move-form";
import { PageTitle } from "~/ui/page-title";
import { demandById } from "@db/queries/demands";

const ADDRESS = "/demands/:id/moves/:move";
const moveNamed = (name: string | undefined) => DEMAND_MOVES.find((move) => move === name) ?? notFound();

/** The table knows the move from here, and leaves it to somebody else than the viewer. */
const isOthersToMake = (viewer: Viewer, row: DemandRow, move: Move) => isPossibleDemandMove(row, move) && !isClosed(row.dossier.state) && !openDemandMoves(viewer, row).includes(move);

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const move = moveNamed(params.move);
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (isOthersToMake(viewer, row, move)) forbidden();
  const form = demandMovePage(language, row, move);
  return {
    title: translator(language)("common.pageTitle", { page: form.name }),
    form, today, version: row.version, state: row.state, moveId: newId(), back: `/demands/${row.id}`, open: openDemandMoves(viewer, row).includes(move),
    lastResult: carried ? parseForm(carried, moveForm({ requires: form.requires, today })).reply() : null,
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, params }) => {
  const move = moveNamed(params.move);
  const row = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (isOthersToMake(viewer, row, move)) forbidden();
  const reply = parseForm(form, moveForm({ requires: demandMoveRequires(row, move), today }));
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const { id: changeId, version, onDay } = reply.value;
  const result = await moveDemand(viewer, { id: row.id, changeId, version, move, brought: broughtBy(reply.value), onDay }, { now, today });
  if (result.ok) throw redirect(`/demands/${row.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  if (result.refusal === "day_ahead") return data({ lastResult: reply.reply({ fieldErrors: { onDay: ["in_the_future"] } }), refusal: null }, { status: 422 });
  return data({ lastResult: reply.reply(), refusal: result.refusal === "dossier_closed" ? ("illegal_move" as const) : result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function DemandMove() {
  const { form, open, state, back, ...move } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { name, about, ...asked } = form;
  return (
    <>
      <PageTitle>{name}</PageTitle>
      {open || sent ? (
        <MoveForm {...move} {...asked} about={<MovedText {...about} />} button={name} back={back} lastResult={sent?.lastResult ?? move.lastResult} refusal={sent?.refusal} />
      ) : (
        <ClosedDemandMove state={state} back={back} />
      )}
    </>
  );
}
