import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { moveDossier } from "~/commands/move-dossier";
import { newId } from "~/forms/id";
import { broughtBy, moveForm } from "~/forms/move";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { dossierMovePage, moveNamed, requirementsOf, standingTo } from "~/presenters/dossier-move";
import { change, forbidden, notFound, page } from "~/session/gate";
import { DossierMove } from "~/ui/dossier/dossier-move";
import { openDossiersBeside } from "@db/queries/dossier-list";
import { dossierByAddress } from "@db/queries/dossiers";

const ADDRESS = "/dossiers/:number/moves/:move";
const MOST_TARGETS = 50;
const STATUS = { open: 200, "not now": 409, "own hand": 403, forbidden: 403 } as const;

export const loader = page(ADDRESS, async ({ viewer, scope, today, language, params, carried }) => {
  const t = translator(language);
  const move = moveNamed(params.move ?? "") ?? notFound();
  const dossier = (await dossierByAddress(scope, params.number ?? "")) ?? notFound();
  if (standingTo(viewer, dossier, move) === "forbidden") forbidden();
  const requires = requirementsOf(dossier, move);
  const targets = requires.includes("target") ? await openDossiersBeside(scope, dossier.id, MOST_TARGETS) : [];
  const shown = dossierMovePage(dossier, move, { viewer, language, today, targets });
  const lastResult = carried ? parseForm(carried, moveForm({ requires, today })).reply() : null;
  return data({ title: t("common.pageTitle", { page: shown.name }), shown, today, moveId: newId(), lastResult }, { status: STATUS[shown.standing] });
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, today, params }) => {
  const move = moveNamed(params.move ?? "") ?? notFound();
  const dossier = (await dossierByAddress(scope, params.number ?? "")) ?? notFound();
  const reply = parseForm(form, moveForm({ requires: requirementsOf(dossier, move), today }));
  if (standingTo(viewer, dossier, move) === "forbidden") forbidden();
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const { id: changeId, version, onDay } = reply.value;
  const result = await moveDossier(viewer, { dossierId: dossier.id, changeId, version, move, brought: broughtBy(reply.value), onDay }, { now, today });
  if (result.ok) throw redirect(result.address, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ lastResult: reply.reply(), refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Move() {
  const { shown, today, moveId, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DossierMove page={shown} moveId={moveId} today={today} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
