import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { keepsRounds, placeMeeting } from "~/commands/keep-round";
import { holdsAny, organisationsReached } from "~/domain/viewer";
import { parseForm } from "~/forms/parse";
import { roundMeetingForm } from "~/forms/round";
import { translator } from "~/i18n/translator";
import { roundPage } from "~/presenters/round";
import { change, forbidden, notFound, page } from "~/session/gate";
import { Refusal } from "~/ui/refusal";
import { RoundView } from "~/ui/round/round-view";
import { balanceOfRound, commitmentsOfRound, meetingsOfRound, meetingsWithoutRound, roundBefore, roundById } from "@db/queries/rounds";

const ADDRESS = "/rounds/:id";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  const coordinates = organisationsReached(viewer, "coordinator");
  const [meetings, choices, counts, promised, before] = await Promise.all([
    meetingsOfRound(scope, round.id), meetingsWithoutRound(scope, coordinates), balanceOfRound(scope, round.id), commitmentsOfRound(scope, round.id, "all"), roundBefore(round),
  ]);
  const rollsOn = before && { round: before, open: await commitmentsOfRound(scope, before.id, "open") };
  const shown = roundPage({ round, meetings, choices, counts, promised, before: rollsOn, can: { keep: keepsRounds(viewer), place: holdsAny(viewer, ["coordinator"]) }, language });
  return { title: translator(language)("common.pageTitle", { page: shown.name }), page: shown };
});

export const action = change(ADDRESS, async ({ viewer, form, params }) => {
  const reply = parseForm(form, roundMeetingForm);
  const round = (await roundById(params.id ?? "")) ?? notFound();
  if (reply.status !== "success") return data({ refusal: "target_missing" as const }, { status: 422 });
  const result = await placeMeeting(viewer, round.id, reply.value);
  if (result.ok) throw redirect(`/rounds/${round.id}`, 303);
  if (result.refusal === "not_found") notFound();
  if (result.refusal === "forbidden") forbidden();
  return data({ refusal: result.refusal }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Round() {
  const { page: shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Refusal code={answer?.refusal} />
      <RoundView page={shown} />
    </>
  );
}
